package org.fabcom.imports.runs;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.imports.ImportPages;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of imports, and one run: how far it is, what it reports line by line, and its withdrawal. */
@Controller
final class RunPages {

    private static final List<String> STATES = Stream.of(Run.State.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> LEVELS = List.of("error", "aside", "note", "kept", "created", "updated");
    private static final int KEPT = 50;

    private final Imports imports;
    private final Runs runs;
    private final Reports reports;

    RunPages(Imports imports, Runs runs, Reports reports) {
        this.imports = imports;
        this.runs = runs;
        this.reports = reports;
    }

    @GetMapping(ImportPages.HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView list(Address address, Page page) {
        var words = address.value("q");
        var states = Filters.some(address, "etat", STATES);
        var counts = runs.countByState(words);
        long total = counts.entrySet().stream()
                .filter(it -> states.isEmpty() || states.contains(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var paging = Paging.of(address, Paging.USUAL, total);
        var rows = runs.list(words, states, Paging.USUAL, paging.offset()).stream()
                .map(it -> new RunsView.Row(it, imports.words(it.kind(), page)))
                .toList();
        return page.show("imports/list", new RunsView(rows, paging, FacetValues.some(states(address, counts, page))));
    }

    @GetMapping(ImportPages.HOME + ".csv")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ResponseEntity<byte[]> csv(Address address, Page page) {
        var header = Stream.of(
                        "id",
                        "kind",
                        "file",
                        "start",
                        "end",
                        "state",
                        "read",
                        "created",
                        "updated",
                        "unchanged",
                        "aside",
                        "errors")
                .map(it -> page.t("imports.csv." + it))
                .toList();
        var rows = runs.list(address.value("q"), Filters.some(address, "etat", STATES), 10_000, 0).stream();
        return Csv.answer("imports.csv", header, rows.map(it -> row(it, page)));
    }

    private static List<String> row(Run it, Page page) {
        var counts = it.counts();
        var numbers = Stream.of(
                counts.read(), counts.created(), counts.updated(), counts.unchanged(), counts.aside(), counts.errors());
        var words = Stream.of(
                it.id(),
                it.kind(),
                it.fileName(),
                it.startedAt(),
                it.finishedAt() == null ? "" : it.finishedAt(),
                page.t("imports.state." + it.state()));
        return Stream.concat(words, numbers).map(String::valueOf).toList();
    }

    @GetMapping(ImportPages.HOME + "/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView show(@PathVariable UUID id, Address address, Visitor me, Page page, HttpServletResponse response) {
        var run = runs.find(id).orElseThrow(Problem::notFound);
        var view = view(run, address, me, page);
        if (page.htmx() && !view.running()) response.setHeader("HX-Refresh", "true");
        return page.show(page.htmx() ? "imports/progress" : "imports/run", view);
    }

    private RunView view(Run run, Address address, Visitor me, Page page) {
        var levels = Filters.some(address, "niveau", LEVELS);
        var words = address.value("q");
        var counts = reports.countByLevel(run.id(), words);
        long total = counts.entrySet().stream()
                .filter(it -> levels.isEmpty() || levels.contains(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var paging = Paging.of(address, 50, total);
        return new RunView(
                run,
                imports.words(run.kind(), page),
                who(run, me),
                run.state() == Run.State.REHEARSED ? runs.upload(run.id()).orElse(null) : null,
                reports.lines(run.id(), words, levels, 50, paging.offset()),
                run.state() == Run.State.WITHDRAWN ? reports.lines(run.id(), "", List.of("kept"), KEPT, 0) : List.of(),
                paging,
                FacetValues.some(levels(address, counts, page)));
    }

    private static String who(Run run, Visitor me) {
        if (run.startedBy() == null) return "terminal";
        return me.signedIn() && me.party().value().equals(run.startedBy()) ? "you" : "other";
    }

    private static FacetView levels(Address address, Map<String, Long> counts, Page page) {
        var values = LEVELS.stream()
                .filter(it -> counts.containsKey(it) || address.has("niveau", it))
                .map(it -> FacetValues.of(address, "niveau", it, page.t("imports.level." + it), counts))
                .toList();
        return new FacetView("niveau", page.t("imports.level"), values);
    }

    @GetMapping(ImportPages.HOME + "/{id}/lignes.csv")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Address address, Page page) {
        if (runs.find(id).isEmpty()) throw Problem.notFound();
        var header = Stream.of("n", "level", "place", "text")
                .map(it -> page.t("imports.csv." + it))
                .toList();
        var lines = reports.lines(id, address.value("q"), Filters.some(address, "niveau", LEVELS), 100_000, 0).stream();
        return Csv.answer(
                "import-" + id + ".csv",
                header,
                lines.map(it ->
                        List.of(String.valueOf(it.n()), page.t("imports.level." + it.level()), it.place(), it.text())));
    }

    @PostMapping(ImportPages.HOME + "/{id}/retrait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView withdraw(@PathVariable UUID id, Visitor me, Page page) {
        var here = ImportPages.HOME + "/" + id;
        return switch (imports.withdraw(id, me.party())) {
            case Imports.Withdrawal.Done(int records, int back, var kept)
            when kept.isEmpty() -> page.redirect(here, "imports.withdrawn", records, back);
            case Imports.Withdrawal.Done(int records, int back, var kept) ->
                page.redirectWithCare(here, "imports.withdrawn.partly", records, back, kept.size());
            case Imports.Withdrawal.NotThere() -> throw Problem.notFound();
            case Imports.Withdrawal.NotWithdrawable it -> throw Problem.conflict();
        };
    }

    private static FacetView states(Address address, Map<String, Long> counts, Page page) {
        var values = STATES.stream()
                .filter(it -> counts.containsKey(it) || address.has("etat", it))
                .map(it -> FacetValues.of(
                        address, "etat", it, page.t("imports.state." + it.toUpperCase(Locale.ROOT)), counts))
                .toList();
        return new FacetView("etat", page.t("imports.state"), values);
    }
}
