// Command promlint does what `promtool check metrics` does: it reads metrics in the text format from its standard input
// with Prometheus's own parser, prints the names of the families that it found, and fails on anything the parser or the
// linter objects to.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"sort"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	parser := expfmt.NewTextParser(model.LegacyValidation)
	families, err := parser.TextToMetricFamilies(bytes.NewReader(text))
	if err != nil {
		return err
	}
	problems, err := promlint.New(bytes.NewReader(text)).Lint()
	if err != nil {
		return err
	}
	for _, problem := range problems {
		return fmt.Errorf("%s: %s", problem.Metric, problem.Text)
	}
	names := make([]string, 0, len(families))
	for name, family := range families {
		names = append(names, fmt.Sprintf("%s %d", name, len(family.GetMetric())))
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintln(out, name)
	}
	return nil
}
