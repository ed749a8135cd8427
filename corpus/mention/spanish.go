package mention

// Spanish ties all parts of a date with "de", which stands before counts too.
func spanish() *language {
	return &language{
		months:      numbering(1, "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		short:       map[string]int{"ene": 1, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "setiembre": 9, "oct": 10, "nov": 11, "dic": 12},
		wordlike:    set("mayo julio abril junio agosto"),
		smallMonths: true,
		dayLeads:    true,

		monthCues:    set("en desde hasta durante pasado próximo este"),
		monthAfterOf: set("mes fines finales principios mediados comienzos inicios fin"),

		yearCues:    set("en desde hasta durante tras año años hacia antes después entre primavera verano otoño invierno"),
		weakCues:    set("de del para"),
		notOf:       set("total suma número costo coste precio promedio máximo mínimo valor más menos cerca alrededor resolución ley artículo capítulo página párrafo"),
		settingCues: set("en desde durante año"),
		pointers:    set("este pasado próximo"),
		units: set(`personas gentes hombres mujeres niños niñas soldados policías alumnos estudiantes maestros trabajadores empleos
			familias víctimas refugiados migrantes pacientes médicos votos diputados miembros casos viviendas casas escuelas
			empresas países ciudades municipios años meses semanas días horas minutos segundos veces pesos dólares euros
			pesetas centavos por millones mil cien kilómetros metros hectáreas toneladas kilos grados litros palabras páginas
			ejemplares cartas vehículos aviones elementos beneficiarios`),
		numbered: set(`artículo artículos sección capítulo página páginas párrafo línea resolución resoluciones número no núm ley
			decreto sala vuelo ruta canal modelo versión serie agenda boeing`),

		ordinals:     set("º o ª"),
		dayWords:     spanishDays(),
		of:           set("de del año"),
		fromWords:    set("de del desde"),
		toWords:      set("a al hasta"),
		betweenWords: set("entre"),
		andWords:     set("y"),
		orWords:      set("o"),
		untilWords:   set("hasta"),
		articles:     set("el los"),

		beside:      set("lunes martes miércoles jueves viernes sábado domingo el del a"),
		seasons:     map[string]int{"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
		quarters:    map[string]int{"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "último": 4},
		ordinal:     romans(""),
		tens:        map[string]int{"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90},
		plurals:     map[string]unit{"día": days, "días": days, "semana": weeks, "semanas": weeks, "mes": months, "meses": months, "año": years, "años": years, "década": decades, "décadas": decades, "siglo": centuries, "siglos": centuries},
		counts:      map[string]int{"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100},
		abbreviated: set("sr sra srta dr dra lic ing gral art núm no"),

		grammar: `
			D M Y => date
			<año|año_de|finales_de|fines_de|principios_de|mediados_de|comienzos_de|inicios_de|elecciones_de|elección_de|crisis_de|partir_de|guerra_de Y => date
			S Y => date
			S de|del|del_año Y => date
			Q trimestre de|del|del_año? Y => quarter
			Q semestre|mitad de|del|del_año? Y => half
			siglo C !>antes => century
			siglo C antes_de_cristo|a._de_C.|a.C. => bc
			años|década_de|década_de_los T !>años|días|minutos|por|pesos|mil|y => decade
			anteayer|antier|antes_de_ayer => days -2
			ayer => days -1
			ayer_por_la_tarde|ayer_por_la_mañana|anoche => days -1
			hoy !>por_hoy => days 0
			hoy_por_la_mañana|esta_mañana|esta_tarde|esta_noche => days 0
			pasado_mañana => days 2
			mañana !<la|esta|de|una|cada|de_la|media => days 1
			esta_semana => weeks 0
			la_semana_pasada|semana_pasada => weeks -1
			la_próxima_semana|próxima_semana|la_semana_próxima|la_semana_que_viene|la_semana_entrante => weeks 1
			este_mes => months 0
			el_mes_pasado|mes_pasado => months -1
			el_próximo_mes|próximo_mes|el_mes_que_viene|el_mes_próximo => months 1
			D? de? M de_este_año|del_presente_año|del_año_en_curso => in-year 0
			D? de? M del_año_pasado => in-year -1
			D? de? M del_próximo_año|del_año_que_viene|del_año_próximo => in-year 1
			este_año => years 0
			el_año_pasado|año_pasado => years -1
			el_año_antepasado|año_antepasado => years -2
			el_próximo_año|próximo_año|el_año_que_viene|el_año_próximo|el_año_entrante => years 1
			el_siglo_pasado|siglo_pasado => centuries -1
			la_década_pasada|década_pasada => decades -1
			hace N U !>de|y_medio|y_media => ago
			dentro_de N U => ahead`,
	}
}

// spanishDays are the days of a month in words of one piece; those after the
// 29th have three.
func spanishDays() map[string]int {
	all := numbering(1, `uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
		dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
		veintinueve treinta`)
	all["primero"] = 1
	return all
}

var _ = register("es", spanish)
