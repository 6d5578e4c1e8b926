package lamp

import (
	"strings"
	"testing"
)

func TestDescribe(t *testing.T) {
	if got := Describe(); !strings.HasPrefix(got, "The light is ") {
		t.Errorf("Describe() = %q", got)
	}
}
