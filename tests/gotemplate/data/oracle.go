// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0

// Fills in the templates that stand as JSON on its input (an array of strings) with the data that the test has too,
// and answers with an array of {"template", "result"} or {"template", "error"}.
package main

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"text/template"
	"time"
)

type environment map[string]string

type runtimeInfo struct {
	Goos   string
	Goarch string
}

type answer struct {
	Template string  `json:"template"`
	Result   *string `json:"result,omitempty"`
	Error    string  `json:"error,omitempty"`
}

var functions = template.FuncMap{
	"toupper": strings.ToUpper,
	"replace": strings.ReplaceAll,
	"split":   strings.Split,
	"list":    func(words ...string) []string { return words },
	"map": func(words ...string) map[string]string {
		result := map[string]string{}
		for i := 0; i+1 < len(words); i += 2 {
			result[words[i]] = words[i+1]
		}
		return result
	},
	"pick":  func(from map[string]string, key string) string { return from[key] },
	"count": func(words []string) int { return len(words) },
	"fails": func(why string) (string, error) { return "", errors.New(why) },
	"isSet": func(word string) bool { return word != "" },
}

var data = map[string]any{
	"ProjectName": "app", "Version": "1.2.3-rc.1", "Tag": "v1.2.3-rc.1", "Empty": "", "Os": "linux", "Arch": "amd64", "Arm": "", "Amd64": "v1",
	"Odd": "a<b>&\"c'd\\e\n\u00e4\u4e16=", "Major": uint64(1), "Minor": uint64(2), "Patch": uint64(3), "CommitTimestamp": int64(1700000000),
	"IsSnapshot": true, "IsGitDirty": false, "Env": environment{"HOME": "/root", "CC": "", "FOO": "bar"},
	"Words": []string{"x", "yy", "", "zzz"}, "None": []string{}, "Runtime": runtimeInfo{"linux", "amd64"},
	"Now": time.Unix(1700000000, 120300000).UTC(), "Round": time.Unix(1709208000, 0).UTC(),
}

func fill(text string) answer {
	parsed, err := template.New("tmpl").Option("missingkey=error").Funcs(functions).Parse(text)
	if err != nil {
		return answer{Template: text, Error: err.Error()}
	}
	var out strings.Builder
	if err := parsed.Execute(&out, data); err != nil {
		return answer{Template: text, Error: err.Error()}
	}
	result := out.String()
	return answer{Template: text, Result: &result}
}

func main() {
	var templates []string
	if err := json.NewDecoder(os.Stdin).Decode(&templates); err != nil {
		panic(err)
	}
	answers := []answer{}
	for _, text := range templates {
		answers = append(answers, fill(text))
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(answers); err != nil {
		panic(err)
	}
}
