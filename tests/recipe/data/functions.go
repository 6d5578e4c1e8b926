// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0

// Answers the templates on its input (a JSON array of strings) with the packages that GoReleaser v2.16 builds its functions on
// (Masterminds/semver v3.5.0, x/text v0.37.0). It made functions.json; see there for what it was asked.
package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/Masterminds/semver/v3"
	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

type answer struct {
	Template string  `json:"template"`
	Result   *string `json:"result,omitempty"`
	Error    string  `json:"error,omitempty"`
}

func withV(v, next string) string {
	if strings.HasPrefix(v, "v") {
		return "v" + next
	}
	return next
}

func lines(reverse bool) func(string, string) (string, error) {
	return func(text, pattern string) (string, error) {
		expression, err := regexp.CompilePOSIX(pattern)
		if err != nil {
			return "", err
		}
		var kept []string
		for _, line := range strings.Split(text, "\n") {
			if expression.MatchString(line) != reverse {
				kept = append(kept, line)
			}
		}
		return strings.Join(kept, "\n"), nil
	}
}

var functions = template.FuncMap{
	"replace": strings.ReplaceAll, "split": strings.Split, "contains": strings.Contains, "tolower": strings.ToLower, "toupper": strings.ToUpper,
	"trim": strings.TrimSpace, "trimprefix": strings.TrimPrefix, "trimsuffix": strings.TrimSuffix, "title": cases.Title(language.English).String,
	"dir": filepath.Dir, "base": filepath.Base, "urlPathEscape": url.PathEscape, "filter": lines(false), "reverseFilter": lines(true),
	"incmajor": func(v string) string { return withV(v, semver.MustParse(v).IncMajor().String()) },
	"incminor": func(v string) string { return withV(v, semver.MustParse(v).IncMinor().String()) },
	"incpatch": func(v string) string { return withV(v, semver.MustParse(v).IncPatch().String()) },
}

func main() {
	var templates []string
	if err := json.NewDecoder(os.Stdin).Decode(&templates); err != nil {
		panic(err)
	}
	answers := []answer{}
	for _, text := range templates {
		var out strings.Builder
		err := template.Must(template.New("tmpl").Funcs(functions).Parse(text)).Execute(&out, nil)
		if err != nil {
			answers = append(answers, answer{Template: text, Error: err.Error()})
			continue
		}
		result := out.String()
		answers = append(answers, answer{Template: text, Result: &result})
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(answers); err != nil {
		panic(err)
	}
}
