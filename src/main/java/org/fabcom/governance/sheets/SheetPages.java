package org.fabcom.governance.sheets;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.sheets.CommonsSheet.Described;
import org.fabcom.governance.sheets.CommonsSheet.Part;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The commons of a body: everybody reads them, whoever belongs to the body describes them (G67). */
@Controller
final class SheetPages {

    private static final String OF = "/agora/{body}/communs";
    private static final String ONE = OF + "/{sheet}";

    private final Bodies bodies;
    private final CommonsSheets sheets;

    SheetPages(Bodies bodies, CommonsSheets sheets) {
        this.bodies = bodies;
        this.sheets = sheets;
    }

    @GetMapping(OF)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(@PathVariable UUID body, Visitor me, Page page) {
        var of = body(body);
        var rows = sheets.of(body).stream()
                .map(it -> new SheetListView.RowView(
                        url(it), it.described().name(), it.described().what(), lacks(it, page), ended(it, page)))
                .toList();
        var add = may(me, of) ? new LinkView(path(of) + "/nouveau", page.t("governance.sheet.add")) : null;
        return page.show("governance/commons", new SheetListView(of.name(), rows, add));
    }

    @GetMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView sheet(@PathVariable UUID body, @PathVariable UUID sheet, Visitor me, Page page) {
        var of = body(body);
        var it = find(body, sheet);
        return page.show(
                "governance/sheet",
                new SheetView(
                        it.described().name(),
                        back(of, page),
                        lacks(it, page),
                        Stream.of(Part.values())
                                .map(part -> part(it, part, page))
                                .toList(),
                        ended(it, page),
                        may(me, of) && it.stands()
                                ? new LinkView(url(it) + "/modifier", page.t("governance.sheet.change"))
                                : null,
                        may(me, of)
                                ? new LinkView(
                                        url(it) + (it.stands() ? "/terminer" : "/remettre"),
                                        page.t(it.stands() ? "governance.sheet.end" : "governance.sheet.back"))
                                : null,
                        it.version()));
    }

    private static String ended(CommonsSheet it, Page page) {
        var at = it.endedAt();
        return at == null ? "" : page.t("governance.sheet.ended", page.shortDate(at));
    }

    /** Out of the list of those that stand; what was said of it stays to be read. */
    @PostMapping(ONE + "/terminer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(
            @PathVariable UUID body, @PathVariable UUID sheet, @RequestParam int version, Visitor me, Page page) {
        return end(body, sheet, version, true, me, page);
    }

    @PostMapping(ONE + "/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView putBack(
            @PathVariable UUID body, @PathVariable UUID sheet, @RequestParam int version, Visitor me, Page page) {
        return end(body, sheet, version, false, me, page);
    }

    private ModelAndView end(UUID body, UUID sheet, int version, boolean ends, Visitor me, Page page) {
        own(body, me);
        var it = find(body, sheet);
        if (it.stands() != ends || !sheets.end(it, version, ends, me.party())) throw Problem.conflict();
        return page.redirect(url(it), ends ? "governance.sheet.gone" : "governance.sheet.isback");
    }

    @GetMapping(OF + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(@PathVariable UUID body, Visitor me, Page page) {
        return page.show("web/plainform", view(own(body, me), null, Ids.token(), Form.empty(), page));
    }

    @PostMapping(OF + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(
            @PathVariable UUID body, @RequestParam(defaultValue = "") String cle, Form form, Visitor me, Page page) {
        var of = own(body, me);
        if (!cle.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var said = CommonsSheet.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse(422, "web/plainform", view(of, null, cle, form, page));
        var id = sheets.add(body, said.get(), cle, me.party());
        return page.redirect(path(of) + "/" + id, "governance.sheet.added");
    }

    @GetMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(@PathVariable UUID body, @PathVariable UUID sheet, Visitor me, Page page) {
        var of = own(body, me);
        var it = standing(body, sheet);
        var form = CommonsSheet.FIELDS.form(it.described()).with("version", it.version());
        return page.show("web/plainform", view(of, it, "", form, page));
    }

    @PostMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(
            @PathVariable UUID body,
            @PathVariable UUID sheet,
            @RequestParam int version,
            Form form,
            Visitor me,
            Page page) {
        var of = own(body, me);
        var it = standing(body, sheet);
        var said = CommonsSheet.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse(422, "web/plainform", view(of, it, "", form, page));
        if (!sheets.change(it, version, said.get(), me.party())) throw Problem.conflict();
        return page.redirect(url(it), "governance.sheet.changed");
    }

    private Body body(UUID id) {
        return bodies.find(id).orElseThrow(Problem::notFound);
    }

    private Body own(UUID id, Visitor me) {
        var it = body(id);
        if (!may(me, it)) throw Problem.notFound();
        return it;
    }

    private boolean may(Visitor me, Body it) {
        return bodies.belongs(me, it);
    }

    private CommonsSheet find(UUID body, UUID sheet) {
        return sheets.find(sheet).filter(it -> it.body().equals(body)).orElseThrow(Problem::notFound);
    }

    private CommonsSheet standing(UUID body, UUID sheet) {
        var it = find(body, sheet);
        if (!it.stands()) throw Problem.conflict();
        return it;
    }

    /** « Il manque la communauté et les règles. »; empty when whole. */
    private static String lacks(CommonsSheet it, Page page) {
        var parts = it.incomplete();
        return parts.isEmpty()
                ? ""
                : page.t(
                        "governance.sheet.lacks",
                        parts.stream()
                                .map(part -> page.t("governance.sheet.the." + part))
                                .collect(Collectors.joining(", ")));
    }

    private static SheetView.PartView part(CommonsSheet it, Part part, Page page) {
        var missing = it.missing(part);
        return new SheetView.PartView(
                page.t("governance.sheet.part." + part),
                Fields.pairs(part.fields(), it.described(), page),
                missing.stream().map(field -> field.label(page)).collect(Collectors.joining(" · ")));
    }

    /** {@code key}: of a form that adds a sheet. */
    private static PlainFormView view(Body of, @Nullable CommonsSheet it, String key, Form form, Page page) {
        List<Field<Described, ?>> fields = CommonsSheet.FIELDS.all();
        return new PlainFormView(
                page.t(it == null ? "governance.sheet.add" : "governance.sheet.change"),
                it == null
                        ? back(of, page)
                        : new LinkView(url(it), it.described().name()),
                form,
                fields,
                it == null ? path(of) + "/nouveau?cle=" + key : url(it) + "/modifier",
                page.t("governance.sheet.save"));
    }

    private static LinkView back(Body of, Page page) {
        return new LinkView(path(of), page.t("governance.sheet.of", of.name()));
    }

    private static String path(Body of) {
        return of.url() + "/communs";
    }

    private static String url(CommonsSheet it) {
        return "/agora/" + it.body() + "/communs/" + it.id();
    }
}
