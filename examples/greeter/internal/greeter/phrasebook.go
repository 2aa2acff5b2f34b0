package greeter

import (
	"fmt"

	languagev1 "example.com/greeter/gen/language/v1"
)

// phrasebook holds the words of greeting of one language.
type phrasebook struct {
	tag      string
	endonym  string
	formal   string
	informal string
}

// The first one is the service's own language.
var phrasebooks = []phrasebook{
	{tag: "en", endonym: "English", formal: "Good day", informal: "Hello"},
	{tag: "de", endonym: "Deutsch", formal: "Guten Tag", informal: "Hallo"},
	{tag: "pt-BR", endonym: "português", formal: "Bom dia", informal: "Oi"},
}

func findPhrasebook(tag string) (phrasebook, bool) {
	for _, book := range phrasebooks {
		if book.tag == tag {
			return book, true
		}
	}
	return phrasebook{}, false
}

func (p phrasebook) greet(name string, register languagev1.Register) string {
	word := p.informal
	if register == languagev1.Register_REGISTER_FORMAL {
		word = p.formal
	}
	return fmt.Sprintf("%s, %s!", word, name)
}

func (p phrasebook) language() *languagev1.Language {
	return &languagev1.Language{
		Tag:       p.tag,
		Endonym:   &p.endonym,
		Registers: []languagev1.Register{languagev1.Register_REGISTER_FORMAL, languagev1.Register_REGISTER_INFORMAL},
	}
}
