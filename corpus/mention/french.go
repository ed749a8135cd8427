package mention

import "maps"

// French months are written small, and "de", "du" and "en" stand before dates
// and much else: a bare year needs a cue, and a month that is a word or a name
// does too.
func french() *language {
	return &language{
		months:      numbering(1, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		short:       map[string]int{"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12, "fevrier": 2, "aout": 8, "decembre": 12},
		wordlike:    set("mars mai avril juin août"),
		smallMonths: true,
		dayLeads:    true,

		monthCues:    set("en depuis dès début mi fin courant avant après jusqu'en dernier prochain"),
		monthAfterOf: set("mois fin début courant milieu"),

		yearCues:    set("en depuis dès avant après vers durant pendant année années an début fin courant mi printemps été automne hiver entre jusqu'en"),
		weakCues:    set("de à pour"),
		notOf:       set("total somme nombre coût prix moyenne maximum minimum valeur plus moins résolution loi article chapitre page paragraphe près"),
		settingCues: set("en depuis durant pendant année"),
		pointers:    set("ce"),
		units: set(`personnes gens hommes femmes enfants soldats policiers élèves étudiants enseignants salariés emplois postes
			familles victimes réfugiés migrants patients médecins voix votes députés membres cas logements maisons écoles
			entreprises pays villes villages communes ans années mois semaines jours heures minutes secondes fois euros
			dollars francs centimes pour milliards millions milliers mille cent kilomètres mètres hectares tonnes kilos
			degrés litres mots pages exemplaires lettres véhicules avions et-demi euro`),
		numbered: set(`article articles section chapitre page pages paragraphe ligne résolution résolutions numéro no nos n loi
			décret amendement salle vol route chaîne modèle version série agenda horizon`),

		ordinals:     set("er ère re e è ème eme ᵉʳ ᵉ"),
		dayWords:     map[string]int{"premier": 1},
		of:           set("de du"),
		fromWords:    set("de du depuis"),
		toWords:      set("à au jusqu'à jusqu'au"),
		betweenWords: set("entre"),
		andWords:     set("et"),
		orWords:      set("ou"),
		untilWords:   set("jusqu à"),
		articles:     set("le en l ' au"),

		beside:      set("lundi mardi mercredi jeudi vendredi samedi dimanche le du au"),
		seasons:     map[string]int{"printemps": 21, "été": 22, "automne": 23, "hiver": 24},
		quarters:    map[string]int{"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "dernier": 4},
		ordinal:     frenchOrdinals(),
		tens:        map[string]int{"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
		plurals:     map[string]unit{"jour": days, "jours": days, "semaine": weeks, "semaines": weeks, "mois": months, "an": years, "ans": years, "année": years, "années": years, "décennie": decades, "décennies": decades, "siècle": centuries, "siècles": centuries},
		counts:      map[string]int{"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100},
		abbreviated: set("m mm mme mlle dr pr st ste no cf art"),

		grammar: `
			<l'_an|l'année|d'ici_à|d'ici|jusqu'en|jusqu'à|à_l'horizon|à_partir_de|fin_de|élections_de|élection_de|guerre_de|crise_de|loi_de|accord_de|accords_de Y !>euros|personnes => date
			S Y => date
			S de|de_l'an|de_l'année Y => date
			Q trimestre|trim de|de_l'année? Y => quarter
			Q semestre|moitié de|de_l'année? Y => half
			C siècle|s. !>avant => century
			C siècle avant_J.-C.|avant_notre_ère|av._J.-C. => bc
			années|décennie|décennie_des T => decade
			années quatre-vingt|quatre-vingts => decade 80
			années soixante-dix => decade 70
			années quatre-vingt-dix => decade 90
			avant-hier => days -2
			hier !>midi => days -1
			hier_soir|hier_matin => days -1
			aujourd'hui|ce_soir|ce_matin|cet_après-midi => days 0
			après-demain => days 2
			demain => days 1
			cette_semaine => weeks 0
			ce_mois-ci => months 0
			cette_année => years 0
			la_semaine_dernière|la_semaine_passée => weeks -1
			la_semaine_prochaine => weeks 1
			le_mois_dernier|le_mois_passé|au_mois_dernier => months -1
			le_mois_prochain => months 1
			D? M de cette_année => in-year 0
			D? M de_l'année|de_l'an dernière|dernier|passée|passé => in-year -1
			D? M de_l'année|de_l'an prochaine|prochain => in-year 1
			année_dernière|an_dernier|an_passé|année_passée => years -1
			année_prochaine|an_prochain => years 1
			le_siècle_dernier => centuries -1
			il_y_a N U !>de|d'|que|et_demi|et_demie => ago
			voici|voilà N U !>de|d'|que|et_demi|et_demie => ago
			dans N U !>de|d' => ahead`,
	}
}

// frenchOrdinals are those of centuries: "XIXe", "dix-neuvième" as its last
// word would be wrong, so the words are those in one piece.
func frenchOrdinals() map[string]int {
	all := romans("e", "ᵉ", "ème", "è", "er", "")
	maps.Copy(all, map[string]int{"dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20})
	return all
}

var _ = register("fr", french)
