package org.fabcom.imports.matching;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnderWay;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.imports.Uploads;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Large;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one screen on which the columns of any table become the fields of a kind. */
@Controller
record MatchingPages(Imports imports, Uploads uploads, UnderWay underWay, Matchings matchings, MatchingScreen screen) {

    private static final String PATH = Imports.HOME + "/envois/{id}" + ImportPages.COLUMNS;
    private static final int LONGEST_SOURCE = 100;

    @GetMapping(PATH)
    @Large
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView look(
            UUID id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String deviner,
            Page page) {
        var upload = uploads.find(id).orElseThrow(Problem::notFound);
        try (var source = uploads.source(upload)) {
            var seen = Seen.of(Matched.table(source).orElseThrow(Problem::notFound));
            var origin = origin(upload.name());
            var there =
                    Matching.in(source).filter(it -> type.isEmpty() || it.kind().equals(type));
            var kept = deviner.isEmpty()
                    ? matchings.find(type, origin, seen.headings())
                    : Optional.<Matchings.Kept>empty();
            var name = !type.isEmpty()
                    ? type
                    : there.map(Matching::kind)
                            .or(() -> kept.map(Matchings.Kept::kind))
                            .filter(it -> imports.kind(it, page.visitor()).isPresent())
                            .orElseGet(() -> likely(seen, page));
            var kind = imports.kind(name, page.visitor())
                    .filter(it -> !it.fields().isEmpty())
                    .orElseThrow(Problem::badRequest);
            var said = deviner.isEmpty() ? there.or(() -> kept.map(Matchings.Kept::matching)) : there;
            var form = Form.empty()
                    .with(MatchingScreen.SOURCE, said.map(Matching::source).orElse(origin));
            var chosen = said.map(it -> chosen(it, seen)).orElseGet(() -> guessed(kind, seen));
            if (!deviner.isEmpty()) chosen = guessed(kind, seen);
            return page.show(
                    "imports/matching",
                    screen.of(upload, source, kind, seen, chosen, said, kept.map(Matchings.Kept::at), form, page));
        } catch (UnreadableSource unreadable) {
            return page.redirect(upload.path() + "?" + ImportPages.UNREADABLE + "=1&type=" + type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Shown anew with what was chosen, or kept with its source and tried on all rows. */
    @PostMapping(PATH)
    @Large
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView choose(
            UUID id, @RequestParam String type, @RequestParam String faire, Form form, Visitor me, Page page)
            throws IOException {
        var upload = uploads.find(id).orElseThrow(Problem::notFound);
        var kind = imports.kind(type, me).filter(it -> !it.fields().isEmpty()).orElseThrow(Problem::badRequest);
        try (var source = uploads.source(upload)) {
            var seen = Seen.of(Matched.table(source).orElseThrow(Problem::notFound));
            var chosen = chosen(form, kind, seen);
            var origin = form.line(MatchingScreen.SOURCE, page);
            if (origin.isEmpty() || origin.length() > LONGEST_SOURCE)
                form.reject(MatchingScreen.SOURCE, page.t("imports.columns.source.missing", LONGEST_SOURCE));
            boolean trying = faire.equals("essayer");
            if (trying)
                for (var it : kind.fields())
                    if (it.need() == MatchField.Need.MUST && !chosen.containsValue(it.name()))
                        form.reject("c0", page.t("imports.columns.must", it.said(page)));
            var values = UnknownValues.said(form, kind, seen, chosen, page);
            var matching = Matching.of(kind.name(), origin, kind.fields(), chosen, values);
            if (form.wrong() || !trying) {
                var view = screen.of(
                        upload, source, kind, seen, chosen, Optional.of(matching), Optional.empty(), form, page);
                return form.wrong() ? page.refuse("imports/matching", view) : page.show("imports/matching", view);
            }
            var here = UnknownValues.names(kind, seen, chosen);
            var whole = matchings
                    .of(kind.name(), origin)
                    .map(it -> matching.keeping(it, here))
                    .orElse(matching);
            matchings.keep(kind.name(), whole, seen.headings(), me.party());
            return tried(upload, source.beside(Matching.ENTRY, whole.json()), kind, me, page);
        }
    }

    private ModelAndView tried(Upload before, ImportSource source, ImportKind kind, Visitor me, Page page)
            throws IOException {
        var upload = uploads.keep(source, before.name(), before.size(), me.party());
        try (var matched = Matched.of(source)) {
            var asked = kind.questions(matched.source());
            if (asked.stream().anyMatch(it -> source.answer(it.name()).isEmpty()))
                return page.redirect(upload.path() + "?type=" + kind.name());
        }
        var run = imports.open(kind, upload, me.party()).orElseThrow(Problem::conflict);
        underWay.start(run, kind, upload, true);
        return page.redirect(Imports.HOME + "/" + run);
    }

    /** What the table comes from: the name of its file without what changes each time. */
    static String origin(String file) {
        var stem = file.replaceFirst("\\.[A-Za-z]+$", "");
        var words =
                stem.replaceAll("[0-9]+", " ").replaceAll("[_\\s.()-]+", " ").strip();
        var name = words.length() < 3 ? stem : words;
        return name.substring(0, Math.min(name.length(), LONGEST_SOURCE));
    }

    /** The kind that it seems to be, the narrower of two; where it seems none, the one that asks least and takes most. */
    private String likely(Seen seen, Page page) {
        var known = imports.kinds(page.visitor()).stream()
                .filter(it -> !it.fields().isEmpty())
                .toList();
        return known.stream()
                .max(Comparator.<ImportKind>comparingInt(it -> Guess.likeness(it.fields(), seen))
                        .thenComparingInt(it -> -musts(it))
                        .thenComparingInt(it -> breadth(it, seen)))
                .map(ImportKind::name)
                .orElseThrow(Problem::notFound);
    }

    private static int breadth(ImportKind kind, Seen seen) {
        int fields = kind.fields().size();
        return Guess.likeness(kind.fields(), seen) == 0 ? fields : -fields;
    }

    private static int musts(ImportKind kind) {
        return (int) kind.fields().stream()
                .filter(it -> it.need() == MatchField.Need.MUST)
                .count();
    }

    /** What was left the last time is left again; a column that is new waits to be said. */
    private static Map<String, String> chosen(Matching said, Seen seen) {
        var chosen = new LinkedHashMap<String, String>();
        var known = said.chosen(seen.headings());
        for (var it : seen.headings())
            chosen.put(it, known.getOrDefault(it, PrivateColumns.is(it) ? Matching.LEFT : ""));
        return chosen;
    }

    private static Map<String, String> guessed(ImportKind kind, Seen seen) {
        var chosen = new LinkedHashMap<String, String>();
        var guess = Guess.of(kind.fields(), seen);
        for (var it : seen.headings())
            chosen.put(
                    it,
                    guess.getOrDefault(
                            it, PrivateColumns.is(it) || seen.values(it).isEmpty() ? Matching.LEFT : ""));
        return chosen;
    }

    private static Map<String, String> chosen(Form form, ImportKind kind, Seen seen) {
        var names = kind.fields().stream().map(MatchField::name).toList();
        var chosen = new LinkedHashMap<String, String>();
        var headings = new ArrayList<>(seen.headings());
        for (int i = 0; i < headings.size(); i++) {
            var said = form.value("c" + i);
            chosen.put(headings.get(i), names.contains(said) || said.equals(Matching.LEFT) ? said : "");
        }
        return chosen;
    }
}
