package org.fabcom.imports.own;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.Form;
import org.fabcom.web.Large;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Format;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Those who answer for an organisation bring a file of its own: sent, tried, taken, and given back if need be. A room says behind
 * which address and for whom it is open, what is asked beside the file, and how it is shown.
 */
public abstract class OwnImportPages {

    /** How many lines of a report are shown. */
    protected static final int SHOWN = 50;

    private static final String FILE = "fichier";
    private static final String SURE = "sur";
    private static final String RUN = "/{run}";

    /** What was put aside of a run, to be put right and sent again. */
    private static final Listing<Run.Line> ASIDE = Listing.<Run.Line>of("laisse-de-cote", "imports.csv.")
            .words("place", Run.Line::placed)
            .words("text", (it, page) -> it.said().in(page))
            .as(Format.CSV);

    private static final String LINES = "/lignes";

    private final OwnImports own;
    private final String kind;
    private final String structure;
    private final String words;

    /**
     * @param structure the question of this kind that is answered by the organisation
     * @param words what its messages begin with, dot included
     */
    protected OwnImportPages(OwnImports own, String kind, String structure, String words) {
        this.own = own;
        this.kind = kind;
        this.structure = structure;
        this.words = words;
    }

    /** The organisation, for whoever may bring something for it; a problem for others. */
    protected abstract PartyId house(UUID organisation, Visitor me);

    protected abstract String path(PartyId house);

    /** Whether it is a file of this kind. */
    protected boolean reads(ImportSource source) {
        return kind().recognises(source);
    }

    /** Why it is none, in words of the form. */
    protected String other(ImportSource source, Page page) {
        return page.t(words + "other");
    }

    /** As it is kept: with what its columns are beside it, where the kind tells. */
    protected ImportSource known(ImportSource source) {
        return source;
    }

    /** What is asked beside the file, as answers to questions of the kind; what is wrong is rejected in the form. */
    protected abstract Map<String, String> answers(Form form, Page page);

    /** What the form says before anybody wrote in it. */
    protected Form blank() {
        return Form.empty();
    }

    /** How many lines of notes are looked at. */
    protected int notes() {
        return SHOWN;
    }

    /** The template, and what it is given. */
    protected abstract ModelAndView screen(PartyId house, OwnImportView it, Screen screen, Page page);

    /** Shows a view: as it is, or as a refusal. */
    @FunctionalInterface
    protected interface Screen {
        ModelAndView of(String template, Object view);
    }

    private ImportKind kind() {
        return own.kind(kind);
    }

    @GetMapping
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        return shown(house(organisation, me), null, blank(), page);
    }

    @PostMapping
    ModelAndView send(
            UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var house = house(organisation, me);
        var answers = new HashMap<>(answers(form, page));
        long most = Bounds.here().file();
        if (fichier == null || fichier.isEmpty()) form.reject(FILE, page.t("imports.file.missing"));
        else if (fichier.getSize() > most)
            form.reject(FILE, page.t("imports.file.large", page.formats().bytes(most)));
        if (form.wrong() || fichier == null) return refused(house, null, form, page);
        own.count(kind(), me);
        answers.put(structure, house.toString());
        var content = Content.of(fichier.getSize(), fichier::getInputStream);
        try (var source = ImportSource.of(fichier.getOriginalFilename() + "", content)) {
            if (!reads(source)) {
                form.reject(FILE, other(source, page));
                return refused(house, null, form, page);
            }
            var upload = own.keep(known(source.answered(answers)), source.name(), fichier.getSize(), me);
            return started(house, upload, true, me, page);
        } catch (UnreadableSource unreadable) {
            form.reject(FILE, page.t(words + "other"));
            return refused(house, null, form, page);
        }
    }

    private ModelAndView started(PartyId house, Upload upload, boolean rehearse, Visitor me, Page page) {
        return page.redirect(path(house) + "/" + own.start(kind(), house, upload, rehearse, me));
    }

    @GetMapping(RUN)
    ModelAndView show(UUID organisation, UUID run, Visitor me, Page page) {
        var house = house(organisation, me);
        return shown(house, own.find(kind(), house, run, me), Form.empty(), page);
    }

    /** All that was put aside, in one file. */
    @GetMapping(RUN + LINES + Listing.FILES)
    void aside(UUID organisation, UUID run, Address address, Visitor me, Page page, HttpServletResponse response) {
        var it = own.find(kind(), house(organisation, me), run, me);
        ASIDE.answer(address, page, own.aside(it), response);
    }

    /** What was tried is taken. */
    @PostMapping(RUN)
    @Large
    ModelAndView take(UUID organisation, UUID run, Visitor me, Page page) {
        var house = house(organisation, me);
        var upload = own.tried(own.find(kind(), house, run, me), structure, house);
        return started(house, upload, false, me, page);
    }

    @PostMapping(RUN + "/retrait")
    ModelAndView withdraw(UUID organisation, UUID run, Form form, Visitor me, Page page) {
        var house = house(organisation, me);
        var it = own.find(kind(), house, run, me);
        if (!form.has(SURE, "oui")) {
            form.reject(SURE, page.t(words + "back.sure"));
            return refused(house, it, form, page);
        }
        var here = path(house) + "/" + run;
        return switch (own.withdraw(it, me)) {
            case Imports.Withdrawal.Done(int records, int back, var kept)
            when kept.isEmpty() -> page.redirect(here, "imports.withdrawn", records, back);
            case Imports.Withdrawal.Done(int records, int back, var kept) ->
                page.redirectWithCare(here, "imports.withdrawn.partly", records, back, kept.size());
            case Imports.Withdrawal.NotThere none -> throw Problem.notFound();
            case Imports.Withdrawal.NotWithdrawable other -> throw Problem.conflict();
        };
    }

    private ModelAndView shown(PartyId house, @Nullable Run run, Form form, Page page) {
        return screen(house, view(house, run, form, page), page::show, page);
    }

    private ModelAndView refused(PartyId house, @Nullable Run run, Form form, Page page) {
        return screen(house, view(house, run, form, page), (template, view) -> page.refuse(template, view), page);
    }

    private OwnImportView view(PartyId house, @Nullable Run run, Form form, Page page) {
        var here = Address.of(path(house) + "/" + (run == null ? "" : run.id()));
        return new OwnImportView(
                words,
                path(house),
                form,
                run,
                run != null && own.tried(run).isPresent(),
                own.lines(run, notes(), List.of("note")),
                own.lines(run, SHOWN, OwnImports.ASIDE),
                ASIDE.under(LINES, "laisse-de-cote")
                        .files(here, page)
                        .getFirst()
                        .url());
    }
}
