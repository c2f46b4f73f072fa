package graph

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// meaningful refuses arguments that would be passed over in silence, or that no database can hold: a
// filter that says nothing inside another, IsNil and NotNil that are false, In and NotIn of nothing,
// and text with a zero byte or in another charset.
func meaningful(args map[string]any) *gqlerror.Error {
	for name, value := range args {
		if err := meaningfulIn(name, value, false); err != nil {
			return err
		}
	}
	return nil
}

func meaningfulIn(name string, value any, inside bool) *gqlerror.Error {
	switch v := value.(type) {
	case string:
		return storable(name, v)
	case bool:
		if !v && inside && (strings.HasSuffix(name, "IsNil") || strings.HasSuffix(name, "NotNil")) {
			return badInput("%s: false says nothing; use %s: true", name, opposite(name))
		}
	case []any:
		if len(v) == 0 && inside && strings.HasSuffix(name, "In") {
			return badInput("%s: the list is empty", name)
		}
		for i, one := range v {
			if err := meaningfulIn(fmt.Sprintf("%s[%d]", name, i), one, inside); err != nil {
				return err
			}
		}
	case map[string]any:
		if inside && saysNothing(v) {
			return badInput("%s: the filter says nothing", name)
		}
		for field, one := range v {
			if err := meaningfulIn(field, one, inside || name == "where"); err != nil {
				return err
			}
		}
	}
	return nil
}

// storable refuses text that no database can hold.
func storable(name, text string) *gqlerror.Error {
	switch {
	case strings.ContainsRune(text, 0):
		return badInput("%s: text cannot hold a zero byte", name)
	case !utf8.ValidString(text):
		return badInput("%s: text must be UTF-8", name)
	}
	return nil
}

func saysNothing(filter map[string]any) bool {
	for _, value := range filter {
		if value != nil {
			return false
		}
	}
	return true
}

// opposite is actNotNil for actIsNil, and the other way about.
func opposite(name string) string {
	if of, is := strings.CutSuffix(name, "IsNil"); is {
		return of + "NotNil"
	}
	return strings.TrimSuffix(name, "NotNil") + "IsNil"
}
