package org.fabcom.catalogue.history;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people of here changed in the catalogue, open to all. */
@Controller
record HistoryPages(Sheets sheets, Edits edits, Signatures signatures) {

    static final String LATEST = "/catalogue/derniers-changements";
    private static final String OF_SHEET = "/catalogue/{slug}/historique";
    private static final String TEMPLATE = "catalogue/history";

    @GetMapping(LATEST)
    @Access(Access.Level.PUBLIC)
    ModelAndView latest(Address address, Page page) {
        var paging = Paging.of(address, Paging.USUAL, edits.count());
        return page.show(TEMPLATE, view(null, edits.list(Paging.USUAL, paging.offset()), paging, page));
    }

    @GetMapping(OF_SHEET)
    @Access(Access.Level.PUBLIC)
    ModelAndView history(String slug, Address address, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var paging = Paging.of(address, Paging.USUAL, edits.count(sheet.id()));
        var lines = edits.list(sheet.id(), Paging.USUAL, paging.offset());
        return page.show(TEMPLATE, view(sheet, lines, paging, page));
    }

    private HistoryView view(@Nullable Sheet sheet, List<Edits.Line> lines, Paging paging, Page page) {
        var names = signatures.of(lines.stream().map(it -> it.edit().by()).toList(), page);
        boolean editor = page.visitor().is(ADMINISTRATOR) || page.visitor().is(CATALOGUE_EDITOR);
        var rows = lines.stream()
                .map(it -> row(it, names.getOrDefault(it.edit().by(), ""), editor, page))
                .toList();
        return new HistoryView(sheet, rows, paging);
    }

    private static HistoryView.Row row(Edits.Line line, String by, boolean editor, Page page) {
        var edit = line.edit();
        var url = line.slug() == null ? null : "/catalogue/" + line.slug();
        boolean back = editor && line.returnable() && url != null;
        return new HistoryView.Row(
                edit.at(),
                by,
                page.t("editing.act." + edit.act()),
                edit.name(),
                url,
                Sentences.subject(edit, page),
                Sentences.was(edit, page),
                Sentences.becomes(edit, page),
                edit.why(),
                edit.source() == null ? null : edit.source().url(),
                edit.source() == null ? "" : edit.source().title(),
                back ? url + "/historique/" + edit.id() + "/rendre" : null);
    }

    /** The way to the last changes, where editors begin. */
    @Bean
    static NavigationEntry latestChangesEntry() {
        return new RoomEntry(
                "catalogue", Place.ADMINISTRATION, 32, LATEST, "editing.latest", ADMINISTRATOR, CATALOGUE_EDITOR);
    }
}
