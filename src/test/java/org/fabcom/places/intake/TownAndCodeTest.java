package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.dhatim.fastexcel.Workbook;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The most usual column of a French table: the postal code and the commune in one cell. With it, rows that hold nothing. */
@FabComTest
class TownAndCodeTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("Le Phare", "26000 Valence", "1 rue du Lac", "lundi 9h-12h", "exemple.org/espace"),
            List.of("", "", "", "", ""),
            List.of("La Lanterne", "Valence (26000)", "2 rue du Lac", "", "www.exemple.org"),
            List.of("Le Quai", "38970 STE LUCE CEDEX", "3 rue du Lac", "mardi 14h-18h", "aucun"),
            List.of(" ", "", "", " ", ""),
            List.of("L’Île", "F-26 000 VALENCE", "4 rue du Lac", "", ""),
            List.of("Le Bac", "Sainte Luce s/ Loire 44980", "5 rue du Lac", "", ""),
            List.of("La Presse", "26021 Valence Cedex 9", "6 rue du Lac", "", ""),
            List.of("Ailleurs", "1000 Bruxelles", "7 rue du Lac", "", ""),
            List.of("Nulle part", "99999 Trifouillis", "8 rue du Lac", "", ""));

    private static final String PLACES = "Ailleurs||1000 Bruxelles| ; La Lanterne|26000|Valence|26362 ; "
            + "La Presse|26000|Valence|26362 ; Le Bac|44980|Sainte-Luce-sur-Loire|44172 ; Le Phare|26000|Valence|26362 ; "
            + "Le Quai|38970|Sainte-Luce|38414 ; L’Île|26000|Valence|26362 ; Nulle part|99999|Trifouillis|";

    private final PlaceTables tables;

    TownAndCodeTest(Imports imports, Sql db) {
        this.tables = new PlaceTables(imports, db);
    }

    @BeforeEach
    void sweep() {
        tables.sweep();
    }

    private static List<String> headings(String town) {
        return List.of("Nom du lieu", town, "Adresse", "Horaires", "Site");
    }

    private String places() {
        return tables.one("select string_agg(concat_ws('|', name, coalesce(postal_code, ''), commune_name, "
                + "coalesce(commune_code, '')), ' ; ' order by name collate \"C\") from places.place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Code postal et ville", "CP Ville", "CP/Ville", "Ville (CP)", "Code postal / Commune", "Commune"
            })
    void a_csv_of_a_windows_desk_has_its_communes_read(String heading) {
        var text = (String.join(";", headings(heading)) + "\r\n"
                + ROWS.stream().map(it -> String.join(";", it)).collect(Collectors.joining("\r\n", "", "\r\n")));
        var run = tables.guessed("lieux été 2026.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(places()).isEqualTo(PLACES);
        assertThat(run.counts().read()).as("a row that holds nothing is none").isEqualTo(8);
        assertThat(tables.lines(run, "aside", "error")).isEmpty();
        assertThat(tables.lines(run, "note"))
                .as("lines are those of the file")
                .anySatisfy(it -> assertThat(it).contains("ligne 7 · ", "F-26 000 VALENCE"));
    }

    @Test
    void a_workbook_has_them_read_too() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "FabCom", "1.0")) {
            var sheet = book.newWorksheet("Lieux");
            var headings = headings("CP Ville");
            for (int at = 0; at < headings.size(); at++) sheet.value(0, at, headings.get(at));
            for (int row = 0; row < ROWS.size(); row++)
                for (int at = 0; at < headings.size(); at++)
                    sheet.value(row + 1, at, ROWS.get(row).get(at));
        }
        var run = tables.guessed("lieux.xlsx", out.toByteArray());
        assertThat(places()).isEqualTo(PLACES);
        assertThat(run.counts().read()).isEqualTo(8);
    }

    /** Where the two columns are there as well, what each says is kept. */
    @Test
    void a_postal_code_of_its_own_stays() {
        tables.guessed(
                "lieux.csv",
                "Nom du lieu;Code postal;Ville;Adresse\nLe Phare;38000;38100 Grenoble;1 rue du Lac\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(places()).isEqualTo("Le Phare|38000|Grenoble|38185");
    }
}
