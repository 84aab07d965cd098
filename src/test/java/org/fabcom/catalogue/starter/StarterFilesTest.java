package org.fabcom.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.intake.FactRow;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.Fold;
import org.junit.jupiter.api.Test;

/** The starter catalogue's files, held against docs/catalogue-data.md. */
class StarterFilesTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 30);
    private static final Set<String> ABOUT = Set.of(
            "price",
            "fee",
            "tip",
            "limit",
            "jurisdiction",
            "region",
            "dpf",
            "export",
            "import",
            "outside_account",
            "vendor_address",
            "tracking",
            "support",
            "inactivity",
            "dpa",
            "pitfall",
            "note",
            "change",
            "closed");
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "price", List.of("plan", "amount", "currency", "per", "period", "vat"),
            "fee", List.of("paid_by"),
            "tip", List.of("paid_by"),
            "limit", List.of("plan", "metric", "value"),
            "jurisdiction", List.of("entity", "country"),
            "dpf", List.of("value"),
            "export", List.of("level"),
            "outside_account", List.of("value"),
            "tracking", List.of("value"),
            "inactivity", List.of("months"));
    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry("amount", "\\d+"),
            Map.entry("fixed", "\\d+"),
            Map.entry("percent", "\\d{1,5}"),
            Map.entry("payers_percent", "\\d{1,5}"),
            Map.entry("currency", "EUR|USD|GBP|CHF|CAD"),
            Map.entry("per", "account|seat"),
            Map.entry("period", "month|year|once"),
            Map.entry("vat", "included|excluded|unknown"),
            Map.entry("paid_by", "organisation|payer"),
            Map.entry(
                    "metric",
                    "seats|contacts|sends_(month|day)|storage_(gb|mb)|meeting_minutes|participants|history_days|"
                            + "boards|polls|responses_month|questions|forms|transfers_month|products|designs|users|links"),
            Map.entry("level", "[0-4]"),
            Map.entry("months", "\\d{1,3}"),
            Map.entry("country", "[A-Z]{2}"),
            Map.entry("parent_country", "[A-Z]{2}"),
            Map.entry("countries", "[A-Z]{2}(,[A-Z]{2})*"));

    private static final List<ImportSource.Entry> FILES = StarterCatalogue.files();
    private static final List<StarterFiles.Read> READ =
            FILES.stream().map(StarterShelf::read).toList();
    private static final List<StarterSheet> SHEETS = READ.stream()
            .filter(StarterFiles.Read.OfSheet.class::isInstance)
            .map(it -> ((StarterFiles.Read.OfSheet) it).sheet())
            .toList();
    private static final List<StarterHost> HOSTS = READ.stream()
            .filter(StarterFiles.Read.OfHost.class::isInstance)
            .map(it -> ((StarterFiles.Read.OfHost) it).host())
            .toList();

    @Test
    void there_is_enough_to_begin_with() {
        assertThat(SHEETS.stream()
                        .filter(it -> it.service() && it.draft().audience().contains("association")))
                .as("services that associations use")
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(SHEETS.stream()
                        .filter(it -> it.service() && it.draft().audience().contains("shop")))
                .as("services that small shops use")
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(SHEETS.stream().filter(it -> !it.service())).as("software").hasSizeGreaterThanOrEqualTo(120);
        assertThat(SHEETS.stream()
                        .flatMap(it -> it.said().stream())
                        .filter(it -> it.about().equals("change")))
                .as("dated unilateral changes")
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void each_file_is_named_by_its_id_which_is_an_address_and_no_two_are_the_same() {
        var ids = SHEETS.stream().map(StarterSheet::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(Fold.slug(it)).isEqualTo(it));
        var names = FILES.stream()
                .map(ImportSource.Entry::fileName)
                .filter(it -> !it.matches("(law|rates)\\.yml"))
                .map(it -> it.replace(".yml", ""))
                .toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ids.stream(), HOSTS.stream().map(StarterHost::id))
                                .toList());
    }

    @Test
    void every_reference_leads_to_a_sheet() {
        var ids = SHEETS.stream().map(StarterSheet::id).collect(Collectors.toSet());
        var commons = SHEETS.stream()
                .filter(it -> !it.service())
                .map(StarterSheet::id)
                .collect(Collectors.toSet());
        for (var it : SHEETS)
            assertThat(ids).as(it.id()).containsAll(it.speaksOf().toList());
        for (var it : HOSTS)
            assertThat(commons)
                    .as(it.id())
                    .containsAll(it.offers().stream()
                            .map(StarterHost.Offered::software)
                            .toList());
    }

    @Test
    void needs_are_those_of_the_list() throws Exception {
        var needs = needs();
        for (var it : SHEETS)
            assertThat(needs).as(it.id()).containsAll(it.draft().needs());
        assertThat(SHEETS.stream().filter(it -> it.draft().needs().isEmpty()).map(StarterSheet::id))
                .containsExactly("firefox");
    }

    private static Set<String> needs() throws Exception {
        try (var file = StarterFilesTest.class.getResourceAsStream("/catalogue/needs.yml")) {
            var list =
                    (List<?>) Reading.yaml(LetterCodes.of(file.readAllBytes()).text());
            return list.stream().map(it -> Fields.of(it).need("id")).collect(Collectors.toSet());
        }
    }

    @Test
    void every_statement_has_its_page_its_day_and_its_typed_part() {
        for (var sheet : SHEETS) {
            for (var it : sheet.said()) {
                var place = sheet.id() + ": " + it.statement().text();
                assertThat(ABOUT).as(place).contains(it.about());
                assertThat(it.statement().data().keySet())
                        .as(place)
                        .containsAll(REQUIRED.getOrDefault(it.about(), List.of()));
                it.statement()
                        .data()
                        .forEach((key, value) ->
                                assertThat(value).as(place + " " + key).matches(SHAPES.getOrDefault(key, ".+")));
                past(place, it.statement().readOn());
                past(place, it.statement().asOf());
                past(place, it.happenedOn());
            }
        }
    }

    private static void past(String place, @org.jspecify.annotations.Nullable LocalDate day) {
        if (day != null) assertThat(day).as(place).isBeforeOrEqualTo(WRITTEN).isAfter(LocalDate.of(2003, 1, 1));
    }

    @Test
    void nothing_is_said_twice_on_a_sheet() {
        for (var sheet : SHEETS) {
            var ids = sheet.said().stream()
                    .map(it -> FactRow.id(
                            sheet.origin(),
                            it.about(),
                            it.statement().needText(),
                            it.statement().source()))
                    .toList();
            assertThat(ids).as(sheet.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void texts_are_short_and_set_as_french_is() {
        var wrong = new TreeMap<String, String>();
        for (var sheet : SHEETS) {
            var texts = new ArrayList<String>();
            sheet.said().forEach(it -> texts.add(it.statement().needText()));
            for (var it : texts) if (it.length() > 200) wrong.put(sheet.id(), "long: " + it);
            Stream.of(sheet.draft().summary(), sheet.draft().usage())
                    .filter(java.util.Objects::nonNull)
                    .forEach(texts::add);
            sheet.said().forEach(it -> texts.add(it.statement().source().title()));
            for (var it : texts) if (!french(it)) wrong.put(sheet.id(), it);
            var summary = sheet.draft().summary();
            if (summary != null && summary.length() > 140) wrong.put(sheet.id(), "long: " + summary);
        }
        for (var host : HOSTS)
            for (var it : host.offers())
                if (!french(it.statement().needText()))
                    wrong.put(host.id(), it.statement().needText());
        assertThat(wrong).isEmpty();
    }

    private static boolean french(String text) {
        return !text.contains("'")
                && !text.contains("\"")
                && !text.matches("(?s).*(^|[^\\u202f])[;?!](\\s.*|$)")
                && !text.matches("(?s).*[^\\u00a0]:(\\s.*|$)")
                && !text.matches("(?s).*«[^\\u00a0].*|.*[^\\u00a0]».*")
                && !text.matches("(?s).*\\d[ ]?[%€$£].*")
                && !text.matches("(?s).*(illégal|gratuitement !).*");
    }

    @Test
    void no_two_sheets_would_be_taken_for_one_another() {
        var names = new HashSet<String>();
        for (var it : SHEETS)
            assertThat(names.add(Fold.key(it.draft().name()))).as(it.id()).isTrue();
        assertThat(SHEETS.stream().map(it -> it.draft().repository()).filter(java.util.Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    /** Written anew with {@code -Dwrite=true}. */
    @Test
    void the_edition_is_that_of_these_files() throws IOException {
        var digest = StarterCatalogue.digest(FILES);
        if (Boolean.getBoolean("write"))
            Files.writeString(Path.of("src/main/resources/catalogue/edition.txt"), digest + "\n");
        else
            assertThat(StarterCatalogue.edition())
                    .as("run again with -Dwrite=true to write catalogue/edition.txt anew")
                    .isEqualTo(digest);
    }
}
