package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.sheets.CommonsSheet.Part;
import org.fabcom.governance.sheets.CommonsSheets.Kept;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Describing a commons: kept as a draft as long as one likes, then published. */
@Controller
record SheetFormPages(SheetDesk desk, CommonsSheets sheets, Decisions decisions) {

    private static final String FORM = "governance/sheetform";
    private static final String RULED = "reglee";
    private static final int MOST = 50;

    @GetMapping(SheetDesk.OF + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Visitor me, Page page) {
        return page.show(FORM, view(desk.own(body, me), null, Ids.token(), Form.empty(), page));
    }

    @PostMapping(SheetDesk.OF + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID body, @RequestParam(defaultValue = "") String cle, Form form, Visitor me, Page page) {
        var of = desk.own(body, me);
        if (!cle.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var kept = read(of, form, page);
        if (kept.isEmpty()) return page.refuse(FORM, view(of, null, cle, form, page));
        var id = sheets.add(body, kept.get(), cle, me.party());
        return page.redirect(SheetDesk.path(of) + "/" + id, told(kept.get(), "governance.sheet.added"));
    }

    @GetMapping(SheetDesk.ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID body, UUID sheet, Visitor me, Page page) {
        var of = desk.own(body, me);
        var it = desk.standing(body, sheet, me);
        var form = CommonsSheet.FIELDS
                .form(it.described())
                .with("version", it.version())
                .with(RULED, it.ruledBy());
        return page.show(FORM, view(of, it, "", form, page));
    }

    @PostMapping(SheetDesk.ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID body, UUID sheet, @RequestParam int version, Form form, Visitor me, Page page) {
        var of = desk.own(body, me);
        var it = desk.standing(body, sheet, me);
        var kept = read(of, form, page);
        if (kept.isEmpty()) return page.refuse(FORM, view(of, it, "", form, page));
        if (!sheets.change(it, version, kept.get(), me.party())) throw Problem.conflict();
        return page.redirect(SheetDesk.url(it), told(kept.get(), "governance.sheet.changed"));
    }

    private static String told(Kept it, String published) {
        return it.draft() ? "governance.sheet.drafted" : published;
    }

    private Optional<Kept> read(Body of, Form form, Page page) {
        var ruled = Ids.read(form.value(RULED))
                .flatMap(decisions::find)
                .filter(it -> it.body().equals(of.id()))
                .map(Decision::id)
                .orElse(null);
        return CommonsSheet.FIELDS.read(form, page::t).map(said -> new Kept(said, form.has("brouillon", "oui"), ruled));
    }

    /** {@code key}: of a form that adds a sheet. */
    private SheetFormView view(Body of, @Nullable CommonsSheet it, String key, Form form, Page page) {
        return new SheetFormView(
                page.t(it == null ? "governance.sheet.add" : "governance.sheet.change"),
                it == null
                        ? SheetDesk.back(of, page)
                        : new LinkView(SheetDesk.url(it), it.described().name()),
                form,
                CommonsSheet.NAME,
                Stream.of(Part.values()).map(part -> group(part, form, page)).toList(),
                decisions(of, it, page),
                it == null || it.draft(),
                it == null ? SheetDesk.path(of) + "/nouveau?cle=" + key : SheetDesk.url(it) + "/modifier");
    }

    private static SheetFormView.GroupView group(Part part, Form form, Page page) {
        boolean begun =
                part.fields().stream().anyMatch(it -> !form.value(it.name()).isEmpty());
        return new SheetFormView.GroupView(
                page.t("governance.sheet.part." + part),
                page.t("governance.sheet.about." + part),
                part == Part.RESOURCE || begun || form.wrong(),
                part.fields());
    }

    /** The newest, and the one that rules it now, however old. */
    private List<OptionView> decisions(Body of, @Nullable CommonsSheet sheet, Page page) {
        var ruling = Optional.ofNullable(sheet).map(CommonsSheet::ruledBy).flatMap(decisions::find);
        return Stream.concat(decisions.newest(of.id(), MOST).stream(), ruling.stream())
                .distinct()
                .map(it ->
                        OptionView.of(it.id().toString(), page.t("agora.decision.named", it.reference(), it.title())))
                .toList();
    }
}
