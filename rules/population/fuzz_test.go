package population

import (
	"testing"
)

func FuzzParseInhabitants(f *testing.F) {
	for _, seed := range []string{
		"", "\ufeff", "PK\x03\x04", "\xff\xfeO\x00",
		"OMRÅDE;TID;INDHOLD\r\nKøbenhavn;2026K1;671714\r\n",
		"OMR\xc5DE;TID;INDHOLD\nK\xf8benhavn;2026K1;671\xa0714",
		"\"region\",\"time\",\"sex\",\"value\"\n\"0101 Copenhagen\",2026M01,TOT Total,\"671,714\"\n",
		"OMRÅDE\tTID\tKØN\tINDHOLD\n101\t2026Q1\tI alt\t1.2.3\n\"\n\t\t\t\n",
		"TID;INDHOLD\n2026;1\n",
	} {
		f.Add([]byte(seed))
	}
	held := held()
	f.Fuzz(func(t *testing.T, file []byte) {
		got, faults := ParseInhabitants(file, held)
		expectOneAnswer(t, faults, len(got.Figures)+len(got.LeftOut)+got.SkippedRows+got.PartRows > 0)
		for _, f := range got.Figures {
			if f.Inhabitants < 1 || f.Inhabitants > 999999999 || f.Year < 1900 || f.Year > 2026 || len(f.Municipality) != 3 {
				t.Errorf("%+v", f)
			}
		}
	})
}

func FuzzParseMunicipalities(f *testing.F) {
	for _, seed := range []string{
		"", "code,name,region_code,region,cvr\n101,København,1084,Region Hovedstaden,64942212\n",
		"cvr,region,region_code,name,code\r\n,,,,\r\n\"", "code;name\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		got, faults := ParseMunicipalities(file, nil)
		expectOneAnswer(t, faults, got != nil)
	})
}

// expectOneAnswer wants a file to be read or refused, not both, and every fault in words and in order.
func expectOneAnswer(t *testing.T, faults Faults, read bool) {
	t.Helper()
	if read != faults.None() {
		t.Errorf("read: %v, with %d faults", read, len(faults.List))
	}
	line := 0
	for _, f := range faults.List {
		if f.Line < line || f.Reason.Danish == "" || f.Reason.English == "" {
			t.Errorf("%+v after line %d", f, line)
		}
		line = f.Line
	}
	if len(faults.List) > Shown || faults.More > 0 && len(faults.List) < Shown {
		t.Errorf("%d faults and %d more", len(faults.List), faults.More)
	}
}
