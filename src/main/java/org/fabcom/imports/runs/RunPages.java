package org.fabcom.imports.runs;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.Imports;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of imports, and one run: how far it is, what it reports line by line, and its withdrawal. */
@Controller
record RunPages(Imports imports, Runs runs, Reports reports) {

    private static final int KEPT = 50;

    private static final Listing<Run> RUNS = Listing.<Run>of("imports", "imports.csv.")
            .most(10_000)
            .facets(List.of(Runs.STATE))
            .text("id", it -> it.id().toString())
            .text("kind", Run::kind)
            .text("file", Run::fileName)
            .time("start", Run::startedAt)
            .time("end", Run::finishedAt)
            .choice("state", Run.State.class, Run::state, "imports.state.")
            .number("read", it -> it.counts().read())
            .number("created", it -> it.counts().created())
            .number("updated", it -> it.counts().updated())
            .number("unchanged", it -> it.counts().unchanged())
            .number("aside", it -> it.counts().aside())
            .number("errors", it -> it.counts().errors());
    private static final Listing<Run.Line> LINES = Listing.<Run.Line>of("import", "imports.csv.")
            .facets(List.of(Reports.LEVEL))
            .number("n", Run.Line::n)
            .words("level", (it, page) -> page.t("imports.level." + it.level()))
            .words("place", Run.Line::placed)
            .words("text", (it, page) -> it.said().in(page));

    @GetMapping(Imports.HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView list(Address address, Page page) {
        var list = RUNS.page(address, page, asked(address, page));
        return page.show(
                "imports/list",
                new RunsView(
                        list,
                        list.rows().stream()
                                .map(it -> new RunsView.Row(it, imports.words(it.kind(), page)))
                                .toList()));
    }

    @GetMapping(Imports.HOME + Listing.FILES)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    void files(Address address, Page page, HttpServletResponse response) {
        RUNS.answer(address, page, asked(address, page), response);
    }

    @GetMapping(Imports.HOME + "/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView show(UUID id, Address address, Visitor me, Page page, HttpServletResponse response) {
        var run = shown(id, page);
        var view = view(run, address, me, page);
        if (page.htmx() && !view.running()) response.setHeader("HX-Refresh", "true");
        return page.show(page.htmx() ? "imports/progress" : "imports/run", view);
    }

    /** What somebody may not bring is not theirs to read: reports quote names. */
    private Run shown(UUID id, Page page) {
        return runs.find(id)
                .filter(it -> imports.shown(it.kind(), page.visitor()))
                .orElseThrow(Problem::notFound);
    }

    private Source<Run> asked(Address address, Page page) {
        var kinds = imports.kinds(page.visitor()).stream().map(ImportKind::name).toList();
        return runs.asked(address, kinds, page.visitor().is(ADMINISTRATOR));
    }

    private RunView view(Run run, Address address, Visitor me, Page page) {
        return new RunView(
                run,
                imports.words(run.kind(), page),
                who(run, me),
                run.state() == Run.State.REHEARSED ? runs.upload(run.id()).orElse(null) : null,
                report(run.id()).page(address, page, KEPT, reports.asked(run.id(), address)),
                run.state() == Run.State.WITHDRAWN
                        ? reports.lines(run.id(), List.of("kept"), KEPT).stream()
                                .map(it -> worded(it, page))
                                .toList()
                        : List.of(),
                imports.kind(run.kind()).map(ImportKind::fields).orElse(List.of()).stream()
                        .filter(it -> !it.label().isEmpty())
                        .collect(Collectors.toMap(MatchField::name, it -> page.t(it.label()), (one, same) -> one)));
    }

    /** A row that stayed is of a table, and tables have names for people. */
    private static Run.Line worded(Run.Line it, Page page) {
        var table = "imports.table." + it.place();
        return new Run.Line(it.n(), it.level(), page.has(table) ? page.t(table) : page.t("imports.table"), it.said());
    }

    private static String who(Run run, Visitor me) {
        if (run.startedBy() == null) return "terminal";
        return me.signedIn() && me.party().value().equals(run.startedBy()) ? "you" : "other";
    }

    @GetMapping(Imports.HOME + "/{id}/lignes" + Listing.FILES)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    void files(UUID id, Address address, Page page, HttpServletResponse response) {
        shown(id, page);
        report(id).answer(address, page, reports.asked(id, address), response);
    }

    private static Listing<Run.Line> report(UUID run) {
        return LINES.under("/lignes", "import-" + run);
    }

    @PostMapping(Imports.HOME + "/{id}/retrait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView withdraw(UUID id, Visitor me, Page page) {
        shown(id, page);
        var here = Imports.HOME + "/" + id;
        return switch (imports.withdraw(id, me.party())) {
            case Imports.Withdrawal.Done(int records, int back, var kept)
            when kept.isEmpty() -> page.redirect(here, "imports.withdrawn", records, back);
            case Imports.Withdrawal.Done(int records, int back, var kept) ->
                page.redirectWithCare(here, "imports.withdrawn.partly", records, back, kept.size());
            case Imports.Withdrawal.NotThere() -> throw Problem.notFound();
            case Imports.Withdrawal.NotWithdrawable it -> throw Problem.conflict();
        };
    }
}
