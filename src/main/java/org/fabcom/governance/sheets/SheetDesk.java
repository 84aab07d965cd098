package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.sheets.CommonsSheet.Part;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who reads and writes the sheets of a body, and what the page of one shows. */
@Component
record SheetDesk(
        Bodies bodies,
        CommonsSheets sheets,
        SheetPhotos photos,
        Decisions decisions,
        Registers registers,
        Rules rules,
        Clock clock) {

    static final String OF = "/agora/{body}/communs";
    static final String ONE = OF + "/{sheet}";
    static final String TEMPLATE = "governance/sheet";

    Body body(UUID id) {
        return bodies.find(id).orElseThrow(Problem::notFound);
    }

    /** For whoever belongs to it. */
    Body own(UUID id, Visitor me) {
        var it = body(id);
        if (!may(me, it)) throw Problem.notFound();
        return it;
    }

    boolean may(Visitor me, Body it) {
        return bodies.belongs(me, it);
    }

    /** Everybody reads what is published. */
    CommonsSheet find(UUID body, UUID sheet, Visitor me) {
        return sheets.find(sheet)
                .filter(it -> it.body().equals(body))
                .filter(it -> !it.draft() || may(me, body(body)))
                .orElseThrow(Problem::notFound);
    }

    CommonsSheet standing(UUID body, UUID sheet, Visitor me) {
        var it = find(body, sheet, me);
        if (!it.stands()) throw Problem.conflict();
        return it;
    }

    SheetView view(Body of, CommonsSheet it, Form form, Visitor me, Page page) {
        boolean may = may(me, of);
        var end = it.stands() ? "/terminer" : "/remettre";
        return new SheetView(
                it.described().name(),
                back(of, page),
                it.draft(),
                lacks(it, page),
                photos.of(it.id())
                        .map(one -> new SheetView.PhotoView(
                                url(it) + "/photo?v=" + one.sha256().substring(0, 12), one.shows()))
                        .orElse(null),
                Stream.of(Part.values()).map(part -> part(it, part, page)).toList(),
                links(of, it, me, page),
                ended(it, page),
                may && it.stands() ? new LinkView(url(it) + "/modifier", page.t("governance.sheet.change")) : null,
                may
                        ? new LinkView(
                                url(it) + end, page.t(it.stands() ? "governance.sheet.end" : "governance.sheet.back"))
                        : null,
                it.version(),
                may && it.stands() ? url(it) + "/photo" : "",
                form);
    }

    /** The decision that rules it where the reader may open it; the budget and the register for those they are for. */
    private List<LinkView> links(Body of, CommonsSheet it, Visitor me, Page page) {
        var links = new ArrayList<LinkView>();
        boolean own = may(me, of);
        var rules = it.ruledBy();
        if (rules != null && (own || open(of)))
            decisions
                    .find(rules)
                    .ifPresent(one -> links.add(
                            new LinkView(one.url(), page.t("governance.sheet.ruled", one.reference(), one.title()))));
        if (own) links.add(new LinkView(of.url() + "/budget", page.t("governance.sheet.budget")));
        var house = of.organisation();
        if (house != null
                && of.circle() == null
                && me.sits(house, Seat.REFERENT)
                && registers.find(house).isPresent())
            links.add(new LinkView(Register.url(house), page.t("governance.sheet.register")));
        return links;
    }

    private boolean open(Body of) {
        return rules.yes(of.id(), Rule.REGISTER_OPEN, Days.today(clock));
    }

    static String ended(CommonsSheet it, Page page) {
        var at = it.endedAt();
        return at == null ? "" : page.t("governance.sheet.ended", page.shortDate(at));
    }

    /** « Il manque la communauté et les règles. »; empty when whole. */
    static String lacks(CommonsSheet it, Page page) {
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

    static LinkView back(Body of, Page page) {
        return new LinkView(path(of), page.t("governance.sheet.of", of.name()));
    }

    static String path(Body of) {
        return of.url() + "/communs";
    }

    static String url(CommonsSheet it) {
        return "/agora/" + it.body() + "/communs/" + it.id();
    }
}
