package org.fabcom.imports.matching;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportNewView;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.imports.UnderWay;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.imports.Uploads;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Large;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The way of a new file: send, look, rehearse, import. */
@Controller
record ImportPages(Imports imports, Runs runs, Uploads uploads, UnderWay underWay, Clock clock) {

    static final String COLUMNS = "/colonnes";

    /** Said by the page of columns of a table that it could not read: the page of the file says why. */
    static final String UNREADABLE = "illisible";

    private static final int PREVIEW = 10;
    private static final int LONGEST_ANSWER = 200;

    @GetMapping(Imports.HOME + "/nouveau")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView fresh(Form form, Page page) {
        return page.show("imports/new", newView(form, page));
    }

    @PostMapping(Imports.HOME + "/nouveau")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView send(
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(required = false) @Nullable MultipartFile correspondance,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) {
            form.reject("fichier", page.t("imports.file.missing"));
            return page.refuse("imports/new", newView(form, page));
        }
        if (fichier.getSize() > Bounds.here().file()) {
            form.reject(
                    "fichier",
                    page.t(
                            "imports.file.large",
                            page.formats().bytes(Bounds.here().file())));
            return page.refuse("imports/new", newView(form, page));
        }
        if (correspondance != null && !correspondance.isEmpty())
            return together(fichier, correspondance, form, me, page);
        try (var content = fichier.getInputStream()) {
            var upload = uploads.keep(fileName(fichier), fichier.getSize(), content, me.party());
            return page.redirect(upload.path());
        }
    }

    /** A file, or an archive of files, and the mapping that says how to read it wait as one archive. */
    private ModelAndView together(MultipartFile file, MultipartFile mapping, Form form, Visitor me, Page page)
            throws IOException {
        try (var alone = ImportSource.of(fileName(file), content(file))) {
            var both = alone.with(List.of(new ImportSource.Entry(fileName(mapping), content(mapping))));
            return page.redirect(
                    uploads.keep(both, both.name(), file.getSize(), me.party()).path());
        } catch (UnreadableSource unreadable) {
            form.reject("fichier", unreadable.sentence().in(page));
            return page.refuse("imports/new", newView(form, page));
        }
    }

    private static Content content(MultipartFile file) {
        return Content.of(file.getSize(), file::getInputStream);
    }

    /** Browsers of old send the whole path of the file. */
    private static String fileName(MultipartFile file) {
        var sent = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        var name = sent.substring(sent.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "fichier" : name.substring(Math.max(0, name.length() - 200));
    }

    private ImportNewView newView(Form form, Page page) {
        return ImportNewView.of(imports, form, page);
    }

    @GetMapping(Imports.HOME + "/envois/{id}")
    @Large
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView look(
            UUID id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(name = UNREADABLE, defaultValue = "") String unreadable,
            Page page) {
        var upload = uploads.find(id).orElseThrow(Problem::notFound);
        var running = runs.runningOn(id);
        if (running.isPresent()) return page.redirect(Imports.HOME + "/" + running.get());
        if (unreadable.isEmpty() && unmatched(upload, type, page))
            return page.redirect(upload.path() + COLUMNS + (type.isEmpty() ? "" : "?type=" + type));
        return page.show("imports/upload", view(upload, type, Form.empty(), page));
    }

    /** Whether it is a table of which nobody said yet what its columns are, and which no kind knows as it is. */
    private boolean unmatched(Upload upload, String type, Page page) {
        try (var source = uploads.source(upload)) {
            if (Matching.in(source).isPresent() || Matched.table(source).isEmpty()) return false;
            if (type.isEmpty()) return imports.detect(source, page.visitor()).isEmpty();
            var kind = imports.kind(type, page.visitor());
            return kind.isPresent()
                    && !kind.get().fields().isEmpty()
                    && !kind.get().recognises(source);
        } catch (UnreadableSource unreadable) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the file does not say is said once; the file waits on with the answers beside. */
    @PostMapping(Imports.HOME + "/envois/{id}/dire")
    @Large
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView say(UUID id, @RequestParam String type, Form form, Visitor me, Page page) throws IOException {
        var upload = uploads.find(id).orElseThrow(Problem::notFound);
        var kind = imports.kind(type, me).orElseThrow(Problem::badRequest);
        try (var source = uploads.source(upload);
                var matched = Matched.of(source)) {
            var answers = new LinkedHashMap<String, String>();
            for (var it : kind.questions(matched.source())) {
                var answer = form.value(it.name());
                if (answer.isEmpty() || answer.length() > LONGEST_ANSWER)
                    form.reject(it.name(), page.t("imports.question.missing", LONGEST_ANSWER));
                else if (it.day() && !past(answer)) form.reject(it.name(), page.t("imports.question.day"));
                answers.put(it.name(), answer);
            }
            if (form.wrong()) return page.refuse("imports/upload", view(upload, type, form, page));
            var said = uploads.keep(source.answered(answers), upload.name(), upload.size(), me.party());
            return page.redirect(said.path() + "?type=" + type);
        }
    }

    /** Today or before. */
    private boolean past(String day) {
        var typed = Days.typed(day);
        return typed != null && !typed.isAfter(Days.today(clock));
    }

    private static List<UploadView.QuestionView> questions(List<ImportKind.Question> all, Page page) {
        return all.stream()
                .map(it -> new UploadView.QuestionView(
                        it.name(),
                        it.label().in(page),
                        it.help().in(page),
                        OptionView.all(
                                it.choices(),
                                one -> one.written(),
                                one -> one.label().isEmpty() ? one.written() : page.t(one.label())),
                        it.day()))
                .toList();
    }

    private UploadView view(Upload upload, String asked, Form form, Page page) {
        var kinds = OptionView.all(
                imports.kinds(page.visitor()).stream().map(ImportKind::name).toList(), it -> imports.words(it, page));
        var kind = asked;
        var detected = false;
        List<Run.Line> preview = List.of();
        int records = 0;
        var trouble = "";
        var readable = true;
        List<ImportKind.Question> questions = List.of();
        var answered = true;
        var columns = false;
        try (var source = uploads.source(upload);
                var matched = Matched.of(source)) {
            columns = Matched.table(source).isPresent();
            var like = Matching.in(source)
                    .filter(it -> imports.kind(it.kind(), page.visitor()).isPresent())
                    .map(it -> List.of(it.kind()))
                    .orElseGet(() -> imports.detect(source, page.visitor()).stream()
                            .map(ImportKind::name)
                            .toList());
            if (kind.isEmpty() && !like.isEmpty()) kind = like.getFirst();
            detected = like.contains(kind);
            var chosen = imports.kind(kind, page.visitor());
            if (chosen.isPresent()) {
                questions = chosen.get().questions(matched.source());
                columns &= !chosen.get().fields().isEmpty();
                answered = questions.stream()
                        .noneMatch(it -> source.answer(it.name()).isEmpty());
                if (!form.wrong()) for (var it : questions) form.with(it.name(), source.answer(it.name()));
                if (answered) {
                    var seen = imports.preview(chosen.get(), source, PREVIEW);
                    preview = seen.lines();
                    records = seen.records();
                }
            }
        } catch (UnreadableSource unreadable) {
            trouble = unreadable.sentence().in(page);
            readable = false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (DataAccessException busy) {
            trouble = page.t("imports.preview.busy");
        }
        var size = page.formats().bytes(upload.size());
        return new UploadView(
                upload.path(),
                columns ? upload.path() + COLUMNS : "",
                upload.name(),
                size,
                kinds,
                kind,
                detected,
                preview,
                records,
                trouble,
                readable,
                questions(questions, page),
                answered,
                form);
    }

    @PostMapping(Imports.HOME + "/envois/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView start(UUID id, @RequestParam String type, @RequestParam String faire, Visitor me, Page page) {
        var upload = uploads.find(id).orElseThrow(Problem::notFound);
        var kind = imports.kind(type, me).orElseThrow(Problem::badRequest);
        var run = imports.open(kind, upload, me.party());
        run.ifPresent(it -> underWay.start(it, kind, upload, !faire.equals("import")));
        return page.redirect(
                Imports.HOME + "/" + run.or(() -> runs.runningOn(id)).orElseThrow(Problem::conflict));
    }
}
