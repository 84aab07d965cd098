package org.fabcom.flows.oressource;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.sites.Gate;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.imports.UnderWay;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.imports.Uploads;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Large;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Managers bring their own base of Oressource: sent, tried with its totals, taken, and given back if need be. */
@Controller
final class OressourcePages {

    private static final String PATH = "/pesee/reglages/{organisation}/oressource";
    private static final String TEMPLATE = "flows/oressource";
    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 5_000;

    /** A day and person: each is read whole. */
    private static final int MOST = 20;

    private final Gate gate;
    private final Imports imports;
    private final Runs runs;
    private final Uploads uploads;
    private final UnderWay underWay;
    private final Reports reports;
    private final ClosedMonths months;
    private final CopyRuns copies;
    private final RateLimits limits;

    OressourcePages(
            Gate gate,
            Imports imports,
            Runs runs,
            Uploads uploads,
            UnderWay underWay,
            Reports reports,
            ClosedMonths months,
            CopyRuns copies,
            RateLimits limits) {
        this.gate = gate;
        this.imports = imports;
        this.runs = runs;
        this.uploads = uploads;
        this.underWay = underWay;
        this.reports = reports;
        this.months = months;
        this.copies = copies;
        this.limits = limits;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(@PathVariable UUID organisation, Visitor me, Page page) {
        return page.show(TEMPLATE, view(manages(organisation, me), null, Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView send(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var owner = manages(organisation, me);
        if (fichier == null || fichier.isEmpty()) form.reject("fichier", page.t("imports.file.missing"));
        else if (fichier.getSize() > Bounds.here().file())
            form.reject(
                    "fichier",
                    page.t(
                            "imports.file.large",
                            page.formats().bytes(Bounds.here().file())));
        if (form.wrong() || fichier == null) return page.refuse(422, TEMPLATE, view(owner, null, form, page));
        if (!limits.allow("oressource", me.party().toString(), MOST, Duration.ofDays(1))) throw Problem.tooMany();
        var answers = new HashMap<String, String>();
        answers.put(Taking.STRUCTURE, owner.toString());
        if (form.has(ClosedMonths.ASKED, "oui")) answers.put(ClosedMonths.ASKED, "oui");
        var content = Content.of(fichier.getSize(), fichier::getInputStream);
        try (var source = ImportSource.of(fichier.getOriginalFilename() + "", content)) {
            if (!kind().recognises(source)) throw new UnreadableSource("");
            var upload = uploads.keep(source.answered(answers), source.name(), fichier.getSize(), me.party());
            return started(owner, upload, true, me, page);
        } catch (UnreadableSource unreadable) {
            form.reject("fichier", page.t("oressource.bring.other"));
            return page.refuse(422, TEMPLATE, view(owner, null, form, page));
        }
    }

    private ModelAndView started(PartyId owner, Upload upload, boolean rehearse, Visitor me, Page page) {
        var run = imports.open(kind(), upload, me.party()).orElseThrow(Problem::conflict);
        copies.keep(run, owner);
        underWay.start(run, kind(), upload, rehearse);
        return page.redirect(path(owner) + "/" + run);
    }

    @GetMapping(PATH + "/{run}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID organisation, @PathVariable UUID run, Visitor me, Page page) {
        var owner = manages(organisation, me);
        return page.show(TEMPLATE, view(owner, find(run, owner, me), Form.empty(), page));
    }

    /** What was tried is taken. */
    @PostMapping(PATH + "/{run}")
    @Large
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(@PathVariable UUID organisation, @PathVariable UUID run, Visitor me, Page page) {
        var owner = manages(organisation, me);
        var upload = upload(find(run, owner, me)).orElseThrow(Problem::conflict);
        return started(owner, upload, false, me, page);
    }

    @PostMapping(PATH + "/{run}/retrait")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(@PathVariable UUID organisation, @PathVariable UUID run, Form form, Visitor me, Page page) {
        var owner = manages(organisation, me);
        var it = find(run, owner, me);
        if (!form.has("sur", "oui")) {
            form.reject("sur", page.t("oressource.bring.back.sure"));
            return page.refuse(422, TEMPLATE, view(owner, it, form, page));
        }
        var here = path(owner) + "/" + run;
        return switch (imports.withdraw(run, me.party())) {
            case Imports.Withdrawal.Done done
            when done.kept().isEmpty() -> page.redirect(here, "imports.withdrawn", done.records(), done.back());
            case Imports.Withdrawal.Done done ->
                page.redirectWithCare(
                        here,
                        "imports.withdrawn.partly",
                        done.records(),
                        done.back(),
                        done.kept().size());
            case Imports.Withdrawal.NotThere none -> throw Problem.notFound();
            case Imports.Withdrawal.NotWithdrawable other -> throw Problem.conflict();
        };
    }

    private ImportKind kind() {
        return imports.kind(OressourceKind.NAME).orElseThrow();
    }

    private static String path(PartyId owner) {
        return "/pesee/reglages/" + owner + "/oressource";
    }

    private PartyId manages(UUID organisation, Visitor me) {
        var owner = gate.settings(organisation, me);
        if (!me.sits(owner, Seat.MANAGER)) throw Problem.forbidden();
        return owner;
    }

    /** Their own, for this organisation. */
    private Run find(UUID run, PartyId owner, Visitor me) {
        return imports.find(run)
                .filter(it -> me.party().value().equals(it.startedBy()) && copies.of(run, owner))
                .orElseThrow(Problem::notFound);
    }

    private OressourceView view(PartyId owner, @Nullable Run run, Form form, Page page) {
        var notes = run == null ? List.<Run.Line>of() : reports.lines(run.id(), List.of("note"), LOOKED_AT);
        return new OressourceView(
                path(owner),
                "/pesee/reglages/" + owner,
                form,
                run,
                months.through(owner).map(page::date).orElse(""),
                run != null && upload(run).isPresent(),
                notes.stream()
                        .filter(it -> it.place().equals(Figures.PLACE))
                        .map(Run.Line::text)
                        .toList(),
                notes.stream()
                        .filter(it -> !it.place().equals(Figures.PLACE))
                        .limit(SHOWN)
                        .map(it -> it.place() + page.t("oressource.bring.colon") + it.text())
                        .toList(),
                run == null ? List.of() : reports.lines(run.id(), List.of("error", "aside"), SHOWN));
    }

    /** What was tried, if it is still here. */
    private Optional<Upload> upload(Run run) {
        if (run.state() != Run.State.REHEARSED) return Optional.empty();
        return runs.upload(run.id()).flatMap(uploads::find);
    }
}
