package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables nobody prepared: those of four territories with their owners’ own mappings, and dirty ones of our own making (invented)
 * with nothing but the guess that the screen makes. Each row enters or is put aside with its reason.
 */
@FabComTest
class DirtyTablesTest {

    private static final Path OWN = Path.of("src/test/resources/tables");

    private final PlaceTables tables;
    private final Sql db;

    DirtyTablesTest(Imports imports, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        tables.sweep();
    }

    /** {@code read}: rows of the file; {@code in}: those that are places now. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "annuaire.xlsx | 3 | 2 | 'on ne sait pas dans quelle commune c’est'",
                "barres.csv | 3 | 2 | 'son id est déjà celui de la ligne n'",
                "carte.geojson | 2 | 2 | ''",
                "coordonnees.csv | 7 | 7 | ''",
                "coupee.csv | 4 | 3 | 'on ne sait pas dans quelle commune c’est'",
                "dates.csv | 12 | 12 | ''",
                "dos.txt | 3 | 3 | ''",
                "entetes-doubles.csv | 2 | 2 | ''",
                "excel-brut.csv | 4 | 2 | 'il n’y a pas de nom ; on ne sait pas dans quelle commune c’est'",
                "hostile.csv | 5 | 3 | 'le nom est une formule de tableur : écrivez ce qu’elle affiche ; on ne sait pas dans quelle commune c’est'",
                "imbrique.json | 3 | 1 | 'la ligne est vide ou ne se lit pas ; on ne sait pas dans quelle commune c’est'",
                "inventaire.ods | 2 | 2 | ''",
                "invisibles.csv | 5 | 3 | 'il n’y a pas de nom ; mêmes nom, rue et commune que la ligne n'",
                "jours.csv | 2 | 2 | ''",
                "macintosh.csv | 4 | 3 | 'on ne sait pas dans quelle commune c’est'",
                "semaines.csv | 6 | 6 | ''",
                "titres-au-dessus.csv | 4 | 2 | 'il n’y a pas de nom ; on ne sait pas dans quelle commune c’est'",
                "trop-large.csv | 2 | 2 | ''",
                "utf16.csv | 2 | 2 | ''",
                "virgules.csv | 4 | 2 | 'mêmes nom, rue et commune que la ligne n ; on ne sait pas dans quelle commune c’est'"
            })
    void each_row_of_a_dirty_table_enters_or_says_why_not(String name, int read, int in, String why) {
        var run = read(name);
        assertThat(run.counts().read()).as(report(run)).isEqualTo(read);
        assertThat(run.counts().created()).as(report(run)).isEqualTo(in);
        assertThat(tables.lines(run, "aside", "error")).hasSize(read - in);
        assertThat(reasons(run).keySet().stream().sorted().collect(Collectors.joining(" ; ")))
                .as(report(run))
                .isEqualTo(why);
        assertThat(read(name).counts().unchanged()).as("read again").isEqualTo(in);
    }

    private String report(Run run) {
        return "\n" + String.join("\n", tables.lines(run, "aside", "error", "note"));
    }

    @Test
    void the_day_is_read_in_every_form_and_never_invented() {
        read("dates.csv");
        assertThat(
                        tables.one(
                                "select string_agg(coalesce(updated_on::text, name), ' ' order by local_id::int) from places.place"))
                .isEqualTo("2020-06-30 ".repeat(9) + "Mois seul À venir Rien");
    }

    @Test
    void points_are_put_right_or_left_out() {
        read("coordonnees.csv");
        assertThat(points())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Bonne", "45.1885 5.7245",
                        "Échangée", "45.1885 5.7245",
                        "Miroir", "47.4728 -0.5541",
                        "Au Gabon", "",
                        "À Paris", "",
                        "Illisible", "",
                        "Seule", ""));
    }

    private Map<String, String> points() {
        var points = new TreeMap<String, String>();
        db.sql("select name, concat_ws(' ', latitude, longitude) from places.place")
                .query(row -> {
                    points.put(row.getString(1), row.getString(2));
                });
        return points;
    }

    @Test
    void hours_of_some_weeks_only_are_never_those_of_each() {
        read("semaines.csv");
        assertThat(tables.one("select string_agg(name || ': ' || hours, ' | ' order by name) from places.place"))
                .isEqualTo("Chaque semaine: Mo 09:00-12:00 | Tous les vendredis: Fr 09:00-12:00");
        assertThat(tables.one("select count(*) from places.place where hours_words is not null"))
                .isEqualTo("4");
        read("jours.csv");
        assertThat(tables.one("select hours from places.place where name = 'Maison des jeux'"))
                .isEqualTo("Mo-Tu 09:00-12:00; We 14:00-18:00");
        assertThat(tables.one("select hours_words from places.place where name = 'Ludothèque'"))
                .contains("Mercredi semaine paire 14h-18h", "Samedi 10h-12h");
    }

    @Test
    void old_letters_post_offices_and_dots_are_put_right() {
        read("macintosh.csv");
        assertThat(
                        tables.one(
                                "select concat_ws('|', name, address, postal_code, commune_name, commune_code, emails[1]) from places.place where name like 'Médiathèque%'"))
                .isEqualTo("Médiathèque de l’Île|2 rue de la Gare|38031|Grenoble|38185|accueil@ile.example");
        assertThat(
                        tables.one(
                                "select concat_ws('|', address, commune_name, phone) from places.place where name like 'Régie%'"))
                .isEqualTo("5, quai Perrière|Grenoble|+33476000001");
        read("dos.txt");
        assertThat(tables.one("select concat_ws('|', name, hours) from places.place where name like 'Café%'"))
                .isEqualTo("Café de la Place|Fr 09:00-12:00");
    }

    @Test
    void nothing_hostile_stays_what_it_was() {
        read("hostile.csv");
        assertThat(tables.one(
                        "select string_agg(coalesce(detail, '') || coalesce(sites::text, ''), ' ') from places.place"))
                .doesNotContain("<", "javascript");
        assertThat(tables.one("select count(*) from places.place where name ~ '[\\u202e\\u202c]'"))
                .isEqualTo("0");
        assertThat(tables.one("select max(length(name)) from places.place")).isEqualTo("300");
    }

    /** What a spreadsheet could not work out is no value, and digits that it rounded away are no number. */
    @Test
    void cells_that_failed_and_digits_that_were_lost_are_left_out() {
        read("excel-brut.csv");
        assertThat(tables.one(
                        "select string_agg(concat_ws('|', name, coalesce(pivot, '-'), coalesce(phone, '-'), coalesce(postal_code, '-'), "
                                + "coalesce(updated_on::text, '-')), ' ; ' order by name) from places.place"))
                .isEqualTo("Relais nord|-|-|-|2020-01-01 ; Relais sud|-|-|38000|2020-01-01");
    }

    /** A cell of several lines, one row that runs over, one that stops short, a quote that is never closed. */
    @Test
    void a_file_that_breaks_off_gives_what_it_has_and_letters_that_nobody_sees_make_no_other_name() {
        read("coupee.csv");
        assertThat(tables.one("select string_agg(name, ' ; ' order by name) from places.place"))
                .isEqualTo("Coupée ; Le Fournil associatif ; Trop");
        sweep();
        read("invisibles.csv");
        assertThat(
                        tables.one(
                                "select string_agg(concat_ws('|', replace(name, chr(160), ' '), postal_code, commune_name, phone), ' ; ' order by name) from places.place"))
                .isEqualTo(
                        "Club des aînés|38000|Grenoble|+33476000002 ; Maison des jeunes|38000|Grenoble|+33476000003 ; "
                                + "Médiathèque|38000|Grenoble|+33476000001");
    }

    /** What is no table is refused in a sentence, never by a fall. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profond.json | Ce fichier JSON est trop long pour être lu d’un coup",
                "page-web.xls | il faut un fichier CSV, JSON, XLSX ou ODS"
            })
    void what_is_no_table_is_refused_in_a_sentence(String name, String said) throws IOException {
        String told;
        try {
            var table = Path.of("src/test/resources/tables-refused", name);
            told = report(tables.read(List.of(new ImportSource.Entry(name, Files.readAllBytes(table)))));
        } catch (UnreadableSource refused) {
            told = refused.sentence().in(Locale.FRENCH, new Messages());
        }
        assertThat(told).contains(said);
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
    }

    /** The table of docs/sources.md; run with {@code -Dtest=DirtyTablesTest#a_table_of_all_of_them}. */
    @Test
    void a_table_of_all_of_them() throws IOException {
        System.out.println("| table | rows | in | aside | why |\n|---|---|---|---|---|");
        var real = SharedFolder.path("data/places/real");
        for (var it : files(real))
            if (!it.getFileName().toString().endsWith(".config.json"))
                tell(it.getFileName().toString(), own(it));
        for (var it : files(OWN))
            tell(it.getFileName().toString(), read(it.getFileName().toString()));
        assertThat(files(OWN)).hasSizeGreaterThanOrEqualTo(10);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void tell(String name, Run run) {
        System.out.println(String.format(
                Locale.ROOT,
                "| `%s` | %d | %d | %d | %s |",
                name,
                run.counts().read(),
                run.counts().created(),
                run.counts().aside(),
                reasons(run).entrySet().stream()
                        .map(it -> it.getKey() + (it.getValue() > 1 ? " (" + it.getValue() + ")" : ""))
                        .collect(Collectors.joining(" ; "))));
    }

    private Map<String, Integer> reasons(Run run) {
        var why = new LinkedHashMap<String, Integer>();
        for (var it : tables.lines(run, "aside", "error"))
            why.merge(it.substring(it.indexOf(" · ") + 3).replaceAll("(ligne|fiche) [0-9]+", "$1 n"), 1, Integer::sum);
        return why;
    }

    private Run own(Path table) throws IOException {
        var files = new ArrayList<ImportSource.Entry>();
        for (var it : List.of(
                table, table.resolveSibling(table.getFileName().toString().replace(".json", ".config.json"))))
            files.add(new ImportSource.Entry(it.getFileName().toString(), Files.readAllBytes(it)));
        return tables.read(files);
    }

    /** With the columns that the screen would propose, and nothing said by hand. */
    private Run read(String name) {
        try {
            return tables.guessed(name, Files.readAllBytes(OWN.resolve(name)));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
