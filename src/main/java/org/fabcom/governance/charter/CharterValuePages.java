package org.fabcom.governance.charter;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.charter.CharterSignatures.Signature;
import org.fabcom.governance.charter.ValueCitations.Citation;
import org.fabcom.governance.charter.ValueCitations.Stake;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a body holds to: read by its people, written by whoever manages it. */
@Controller
record CharterValuePages(
        BodyDoor door,
        Bodies bodies,
        CharterValues values,
        ValueCitations citations,
        CharterSignatures signatures,
        SigningAnew anew,
        Clock clock) {

    private static final String PATH = "/agora/{body}/valeurs";
    private static final String ONE = PATH + "/{value}";
    private static final String FORM = "web/plainform";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID body, Visitor me, Page page) {
        var of = door.enter(body, me);
        boolean manages = bodies.mayManage(me, of);
        var cited = citations.ofBody(body).stream().collect(Collectors.groupingBy(Citation::value));
        var stakes = citations.stakes(body).stream().collect(Collectors.groupingBy(Stake::value));
        var years = citations.year(body, Days.today(clock).getYear());
        var all = values.of(body);
        var former = values.former(body);
        return page.show(
                "governance/values",
                new CharterValueView(
                        new LinkView(of.url(), of.name()),
                        all.stream()
                                .map(it -> row(
                                        of,
                                        it,
                                        links(
                                                of,
                                                cited.getOrDefault(it.id(), List.of()),
                                                stakes.getOrDefault(it.id(), List.of()),
                                                page),
                                        tested(years.get(it.id()), page),
                                        former.getOrDefault(it.id(), List.of()),
                                        manages,
                                        page))
                                .toList(),
                        manages ? new LinkView(path(of) + "/nouvelle", page.t("governance.charter.add")) : null,
                        all.stream().anyMatch(CharterValue::holds) ? signed(of, all, me, page) : null));
    }

    private CharterValueView.SignedView signed(Body of, List<CharterValue> all, Visitor me, Page page) {
        var sha256 = CharterSignatures.digest(all);
        var said = signatures.of(of.id(), sha256);
        boolean mine = said.stream().anyMatch(it -> it.same() && it.person().equals(me.party()));
        return new CharterValueView.SignedView(
                path(of) + "/signer",
                mine || !bodies.belongs(me, of) ? "" : sha256,
                names(said, true, page),
                names(said, false, page));
    }

    private static List<String> names(List<Signature> all, boolean same, Page page) {
        return all.stream()
                .filter(it -> it.same() == same)
                .map(it -> page.t("governance.charter.signed.line", it.name(), page.shortDate(it.at())))
                .toList();
    }

    /** One signs what one has read: other words are read first. */
    @PostMapping(PATH + "/signer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sign(UUID body, Form form, Visitor me, Page page) {
        var of = door.enter(body, me);
        if (!bodies.belongs(me, of)) throw Problem.forbidden();
        var all = values.of(body);
        var sha256 = CharterSignatures.digest(all);
        if (all.stream().noneMatch(CharterValue::holds)
                || !form.value("empreinte").equals(sha256))
            return page.redirectWithCare(path(of), "governance.charter.sign.changed");
        signatures.sign(body, sha256, me.party());
        return page.redirect(path(of), "governance.charter.signed");
    }

    private CharterValueView.RowView row(
            Body of,
            CharterValue it,
            List<LinkView> cited,
            String tested,
            List<CharterValues.Former> former,
            boolean manages,
            Page page) {
        var said = it.said();
        var at = it.endedAt();
        var url = manages && it.holds() ? path(of) + "/" + it.id() : "";
        return new CharterValueView.RowView(
                said.name(),
                said.sentence(),
                said.sign(),
                said.counter(),
                at == null ? "" : page.t("governance.charter.ended", page.shortDate(at)),
                tested,
                cited,
                former.stream().map(one -> told(one, page)).toList(),
                url.isEmpty() ? "" : url + "/modifier",
                url.isEmpty() ? "" : url + "/retirer",
                it.version());
    }

    /** Decisions, then what was said of proposals. */
    private static List<LinkView> links(Body of, List<Citation> cited, List<Stake> stakes, Page page) {
        var decisions = cited.stream()
                .map(one -> new LinkView(
                        of.url() + "/decisions/" + one.decision(),
                        page.t("governance.citing.by", one.decision(), CitingPages.told(one, page))));
        var proposals = stakes.stream()
                .map(one -> new LinkView(
                        of.url() + one.path() + (one.objection() ? "" : "#debat"),
                        page.t(
                                one.objection() ? "governance.citing.objection" : "governance.citing.argument",
                                one.by(),
                                one.title())));
        return Stream.concat(decisions, proposals).toList();
    }

    /** The report of the year (specs/governance.md §1.5). */
    private String tested(ValueCitations.@Nullable Year it, Page page) {
        var year = String.valueOf(Days.today(clock).getYear());
        return it == null ? "" : page.t("governance.citing.year", year, it.served(), it.strained());
    }

    private static String told(CharterValues.Former it, Page page) {
        return page.t(
                "governance.charter.former",
                page.shortDate(it.at()),
                it.by(),
                it.said().name(),
                it.said().sentence(),
                it.said().sign());
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Visitor me, Page page) {
        return page.show(FORM, view(door.manage(body, me), null, Ids.token(), Form.empty(), page));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID body, @RequestParam(defaultValue = "") String cle, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        if (!cle.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var said = CharterValue.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse(FORM, view(of, null, cle, form, page));
        if (values.count(body) >= CharterValues.MOST)
            return page.redirectWithCare(path(of), "governance.charter.most", CharterValues.MOST);
        values.add(body, said.get(), cle, me.party());
        anew.changed(of, me.party());
        return page.redirect(path(of), "governance.charter.added");
    }

    @GetMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID body, UUID value, Visitor me, Page page) {
        var of = door.manage(body, me);
        var it = values.of(body, value);
        var form = CharterValue.FIELDS.form(it.said()).with("version", it.version());
        return page.show(FORM, view(of, it, "", form, page));
    }

    @PostMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID body, UUID value, @RequestParam int version, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        var it = values.of(body, value);
        var said = CharterValue.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse(FORM, view(of, it, "", form, page));
        if (!values.change(it, version, said.get(), me.party())) throw Problem.conflict();
        anew.changed(of, me.party());
        return page.redirect(path(of), "governance.charter.changed");
    }

    @PostMapping(ONE + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID body, UUID value, @RequestParam int version, Visitor me, Page page) {
        var of = door.manage(body, me);
        if (!values.end(values.of(body, value), version, me.party())) throw Problem.conflict();
        anew.changed(of, me.party());
        return page.redirect(path(of), "governance.charter.gone");
    }

    /** {@code key}: of a form that adds a value. */
    private static PlainFormView view(Body of, @Nullable CharterValue it, String key, Form form, Page page) {
        return new PlainFormView(
                page.t(it == null ? "governance.charter.add" : "governance.charter.change"),
                new LinkView(path(of), page.t("governance.charter.title")),
                form,
                CharterValue.FIELDS.all(),
                it == null ? path(of) + "/nouvelle?cle=" + key : path(of) + "/" + it.id() + "/modifier",
                page.t("governance.charter.save"));
    }

    private static String path(Body of) {
        return of.url() + "/valeurs";
    }
}
