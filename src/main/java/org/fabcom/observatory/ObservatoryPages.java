package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.Editions.Published;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The observatory for everybody: fixed tables of dated editions, never a filter. */
@Controller
record ObservatoryPages(Editions editions, EditionScreen screen, JsonMapper json, Pdf pdf) {

    static final String PATH = "/observatoire";
    static final List<String> COLUMNS = List.of(
            "edition", "partie", "du", "au", "tableau", "ligne", "libelle", "colonne", "structures", "nombre", "note");
    private static final String EDITION = PATH + "/editions/{number}";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView latest(Page page) {
        return editions.latest()
                .map(it -> page.show("observatory/edition", screen.view(it, editions.all(), page)))
                .orElseGet(() -> page.show(
                        "observatory/edition",
                        new ObservatoryView(page.t("observatory.title"), "", "", List.of(), List.of(), List.of())));
    }

    @GetMapping(EDITION)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(String number, Page page) {
        return page.show("observatory/edition", screen.view(found(number), editions.all(), page));
    }

    @GetMapping(PATH + "/methode")
    @Access(Access.Level.PUBLIC)
    ModelAndView method(Page page) {
        return page.show("observatory/method", new MethodView(Crossing.MASKING.least(), Compiling.ENOUGH));
    }

    @GetMapping(EDITION + "/tableaux.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> csv(String number, Page page) {
        var it = found(number);
        return Csv.answer("observatoire-" + it.number() + ".csv", COLUMNS, screen.lines(it, page.file()).stream());
    }

    @GetMapping(EDITION + "/tableaux.json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> json(String number) {
        var it = found(number);
        var name = ContentDisposition.attachment()
                .filename("observatoire-" + it.number() + ".json")
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", name.toString())
                .body(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(file(it))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** For programs; all editions there are, the last first, and one of them. */
    @GetMapping("/api/v1/editions")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> all(Page page) {
        return ResponseEntity.ok(Map.of(
                "items",
                editions.all().stream()
                        .map(it -> Map.of(
                                "edition",
                                it.number(),
                                "published_on",
                                it.day(),
                                "url",
                                page.absolute(PATH + "/" + it.number())))
                        .toList()));
    }

    @GetMapping("/api/v1/editions/{number}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> one(String number) {
        return ResponseEntity.ok(file(found(number)));
    }

    private static Map<String, Object> file(Published it) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "fabcom-observatoire");
        file.put("formatVersion", 1);
        file.put("licence", "etalab-2.0");
        file.put("edition", it.number());
        file.put("publishedOn", it.day().toString());
        file.put("masking", Map.of("fewest", Crossing.MASKING.least(), "enough", Compiling.ENOUGH, "masked", "null"));
        file.put(
                "parts",
                Map.of(
                        "sheets", part(it.content().sheets()),
                        "ended", part(it.content().ended())));
        return file;
    }

    /** Days as the CSV has them, both counted. */
    private static Map<String, Object> part(Edition.Part it) {
        var part = new LinkedHashMap<String, Object>();
        part.put("from", it.first());
        part.put("until", it.last());
        part.put("whole", it.whole());
        part.put("tables", it.tables());
        return part;
    }

    /** All editions of a year, one after the other: nothing is added up that was not published. */
    @GetMapping(PATH + "/annees/{year}/rapport.pdf")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> year(String year, Page page) {
        var all = editions.all().stream()
                .filter(it -> String.valueOf(it.day().getYear()).equals(year))
                .toList();
        if (all.isEmpty()) throw Problem.notFound();
        var views = all.reversed().stream()
                .map(it -> screen.view(it, List.of(), page))
                .toList();
        return pdf.answer(
                "observatoire-" + year + ".pdf",
                "observatory/paper",
                new YearView(page.t("observatory.year.title", year), views, page.absolute(PATH + "/methode")),
                page);
    }

    private Published found(String number) {
        if (!number.matches("[0-9]{1,6}")) throw Problem.notFound();
        return editions.find(Integer.parseInt(number)).orElseThrow(Problem::notFound);
    }
}
