package shell

// prepareSearch makes the index once the page at hand is drawn, and then draws
// the answers that were waited for.
func (s *Shell) prepareSearch() {
	if s.desk.answers.ready() || s.preparing {
		return
	}
	s.preparing = true
	s.after(nil, 0, func() {
		waited := s.desk.waiting()
		c, err := s.desk.shelf.all()
		if s.preparing = false; err != nil {
			s.read(err)
			return
		}
		s.desk.answers.build(c)
		if waited {
			s.desk.announce = true
			s.draw()
		}
	})
}
