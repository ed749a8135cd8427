package block_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/block"
)

// lending is a pack in pieces some of whose blocks are lent, and its chunks.
type lending struct {
	*block.Pieces
	file   *block.File
	bodies map[string][]byte
	came   int
}

func lend(t *testing.T, blocks []block.Counted) func(from, to, room int) *lending {
	t.Helper()
	root, chunks, err := opened(t, written(t, "root", blocks)).Split()
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[string][]byte{}
	for _, c := range chunks {
		bodies[c.Name] = c.Body
	}
	return func(from, to, room int) *lending {
		p, err := block.NewPieces(root)
		if err != nil {
			panic(err)
		}
		f, err := block.OpenRoot(root, p)
		if err != nil {
			panic(err)
		}
		p.Lend(from, to, room)
		return &lending{Pieces: p, file: f, bodies: bodies}
	}
}

// bring takes in what an error says is missing.
func (l *lending) bring(t rapid.TB, err error) {
	var missing *block.Missing
	if !errors.As(err, &missing) {
		t.Fatal(err)
	}
	for _, n := range missing.Blocks {
		name, err := l.Name(n)
		if err == nil {
			err = l.Put(n, l.bodies[name])
		}
		if err != nil {
			t.Fatal(err)
		}
		l.came++
	}
}

// evaluation is what reads blocks each time that it is asked again: some are looked
// into once and for good, a few a call, others must all be there at once.
type evaluation struct {
	looked, shown []int
	done          map[int]bool
}

// few is how many blocks to look into are asked for together.
const few = 3

func (e *evaluation) ask(f *block.File) (missing error) {
	asked := 0
	for _, n := range e.looked {
		if e.done[n] {
			continue
		}
		if _, err := f.Block(n); err == nil {
			e.done[n] = true
			f.LetGo(n)
			continue
		} else {
			missing = block.And(missing, err)
		}
		if asked++; asked == few {
			break
		}
	}
	for _, n := range e.shown {
		_, err := f.Block(n)
		missing = block.And(missing, err)
	}
	return missing
}

// draw asks the evaluations of one page, from the first each time, until none
// misses anything.
func (l *lending) draw(t rapid.TB, page []*evaluation, after func()) {
	for range 1000 {
		var missing error
		for _, e := range page {
			if missing = e.ask(l.file); missing != nil {
				break
			}
		}
		if missing == nil {
			return
		}
		l.bring(t, missing)
		after()
	}
	t.Fatal("it never ends")
}

// However little is kept, a page whose evaluations are asked again until nothing
// is missing comes to its end; and then it is kept no more than was said.
func TestAPageEndsWithAnyRoom(t *testing.T) {
	const n = 40
	lend := lend(t, counted(rand.New(rand.NewPCG(6, 1)), n))
	again := 0
	rapid.Check(t, func(t *rapid.T) {
		room := rapid.SampledFrom([]int{0, 1, 20, 40, 200, 2000}).Draw(t, "room")
		l := lend(rapid.IntRange(0, 5).Draw(t, "from"), n, room)
		for range rapid.IntRange(1, 5).Draw(t, "pages") {
			l.Begin()
			if held := l.Held(); held > room {
				t.Fatalf("%d bytes are kept where there is room for %d", held, room)
			}
			l.draw(t, rapid.SliceOfN(rapid.Custom(anEvaluation(n)), 1, 3).Draw(t, "page"), func() {})
		}
		again += max(0, l.came-n)
	})
	if again == 0 {
		t.Error("no block was let go of")
	}
}

func anEvaluation(n int) func(*rapid.T) *evaluation {
	return func(t *rapid.T) *evaluation {
		some := rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 12)
		return &evaluation{some.Draw(t, "looked"), some.Draw(t, "shown"), map[int]bool{}}
	}
}

// What is looked into for good goes while the question lasts, and before what
// others have shown.
func TestWhatIsLookedIntoGoesFirst(t *testing.T) {
	const n, size, room = 40, 40, 10 * 40
	l := lend(t, alike(n, size))(0, n, room)
	none := map[int]bool{}
	l.draw(t, []*evaluation{{shown: []int{0, 1}, done: none}}, func() {})
	l.Begin()
	all := &evaluation{done: map[int]bool{}}
	for i := 2; i < n; i++ {
		all.looked = append(all.looked, i)
	}
	most := 0
	l.draw(t, []*evaluation{all}, func() { most = max(most, l.Held()) })
	if most > room+few*size || l.came != n {
		t.Errorf("%d bytes were kept where there is room for %d, of %d blocks", most, room, l.came)
	}
	if _, err := l.Block(0); err != nil {
		t.Error("what a page has shown went before what was looked into")
	}
}

// alike are n blocks of so many bytes.
func alike(n, size int) []block.Counted {
	all := make([]block.Counted, n)
	for i := range all {
		all[i].Body = make([]byte, size)
		all[i].Body[0] = byte(i)
	}
	return all
}

// What is read again and again is not what was taken in first.
func TestWhatIsReadStays(t *testing.T) {
	const n, size = 40, 40
	l := lend(t, alike(n, size))(0, n, 10*size)
	for i := range n {
		l.Begin()
		l.draw(t, []*evaluation{{shown: []int{0, i}}}, func() {})
	}
	if l.came != n {
		t.Errorf("%d blocks came of %d", l.came, n)
	}
}

// What nobody lends stays.
func TestOnlyWhatIsLentGoes(t *testing.T) {
	const n = 40
	l := lend(t, counted(rand.New(rand.NewPCG(7, 1)), n))(10, 20, 0)
	if err := l.All(); err == nil {
		t.Fatal("all is here at the start")
	} else {
		l.bring(t, err)
	}
	if err := l.All(); err != nil {
		t.Fatal(err)
	}
	l.Begin()
	for i := range n {
		if _, err := l.Block(i); err != nil && (i < 10 || i >= 20) {
			t.Errorf("block %d: %v", i, err)
		}
	}
	if held := l.Held(); held > 0 {
		t.Errorf("%d bytes of what was lent are here", held)
	}
}
