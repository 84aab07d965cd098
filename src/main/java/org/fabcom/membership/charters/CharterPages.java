package org.fabcom.membership.charters;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.charters.Charters.Signatory;
import org.fabcom.membership.charters.Charters.Way;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The versions of the charter, who is still to sign the last one, and a new version. */
@Controller
record CharterPages(Registers registers, Members members, Charters charters, Clock clock) {

    private static final String PATH = Register.PATH + "/charte";
    private static final int GRACE = 60;

    private record Said(
            String title, String content, @Nullable LocalDate grace) {}

    private static final Field<Said, String> TITLE = Field.of(
                    "titre", "title", "membership.charter.name", line(2, 120), Said::title)
            .required("membership.charter.name.missing");
    private static final Field<Said, String> CONTENT = Field.of(
                    "texte", "content", "membership.charter.content", text(40_000), Said::content)
            .required("membership.charter.content.missing")
            .rows(14);
    private static final Field<Said, @Nullable LocalDate> UNTIL =
            Field.of("jusque", "grace_until", "membership.charter.grace", day(), Said::grace);
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(TITLE, CONTENT, UNTIL), said -> new Said(said.get(TITLE), said.get(CONTENT), said.get(UNTIL)));

    private static final Field<LocalDate, @Nullable LocalDate> SIGNED =
            Field.of("jour", "signed_on", "membership.charter.day", day(), it -> it);

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Visitor me, Page page) {
        var house = registers.kept(organisation).organisation();
        var last = charters.last(house);
        var form = FIELDS.form(new Said(
                last.map(Charter::title).orElse(""),
                last.map(Charter::content).orElse(""),
                Days.today(clock).plusDays(GRACE)));
        return page.show("web/deskpage", view(house, form, me, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView publish(UUID organisation, Form form, Visitor me, Page page) {
        var house = registers.kept(organisation).organisation();
        var said = FIELDS.read(form, page::t).orElse(null);
        if (said != null
                && charters.last(house)
                        .filter(it -> it.content().equals(said.content()))
                        .isPresent()) form.reject("texte", page.t("membership.charter.same"));
        var typed = said == null ? null : said.grace();
        var until = typed == null ? Days.today(clock).plusDays(GRACE) : typed;
        if (until.isBefore(Days.today(clock))) form.reject("jusque", page.t("membership.charter.grace.wrong"));
        if (said == null || form.wrong()) return page.refuse("web/deskpage", view(house, form, me, page));
        charters.publish(house, said.title(), said.content(), until, me.party());
        return page.redirect(Register.url(house) + "/charte", "membership.charter.published");
    }

    private DeskPageView view(PartyId house, Form form, Visitor me, Page page) {
        var all = charters.of(house);
        var sections = new ArrayList<SectionView>();
        if (!all.isEmpty()) {
            sections.add(pending(all.getFirst(), page));
            sections.add(SectionView.of(page.t("membership.charter.versions"))
                    .links(all.stream()
                            .map(it -> new LinkView(
                                    it.url(),
                                    page.t(
                                            "membership.charter.version",
                                            it.version(),
                                            it.title(),
                                            page.date(it.publishedOn()))))
                            .toList()));
        }
        return new DeskPageView(
                page.t("membership.charter.title"),
                new LinkView(Register.url(house), page.t("membership.back")),
                page.t("membership.charter.lead"),
                List.of(),
                sections,
                me.sits(house, Seat.MANAGER)
                        ? new FormView(
                                form,
                                FIELDS.all(),
                                Register.url(house) + "/charte",
                                page.t("membership.charter.publish"))
                        : null);
    }

    private SectionView pending(Charter last, Page page) {
        var rows =
                charters.pending(last).stream().map(it -> row(last, it, page)).toList();
        var table = new TableView(
                List.of(
                        page.t("membership.column.name"),
                        page.t("membership.charter.signed"),
                        page.t("membership.charter.asked")),
                rows,
                page.t("membership.charter.all"));
        return SectionView.of(
                        page.t("membership.charter.pending", last.version()),
                        page.t("membership.charter.until", page.date(last.graceUntil())))
                .table(table);
    }

    private static RowView row(Charter last, Signatory it, Page page) {
        var signed = it.signed();
        var asked = it.asked();
        var when = it.email().isEmpty()
                ? page.t("membership.charter.noaddress")
                : asked == null ? "" : page.t("membership.charter.letters", it.letters(), page.shortDate(asked));
        return new RowView(
                List.of(
                        it.name(),
                        signed == null ? page.t("membership.charter.none") : page.t("membership.charter.v", signed),
                        when),
                Register.url(last.organisation()) + "/" + it.member() + "/signature");
    }

    @GetMapping(Register.PATH + "/{member}/signature")
    @Access(seat = Seat.REFERENT)
    ModelAndView paper(UUID organisation, UUID member, Page page) {
        var form = Form.empty().with("jour", Days.today(clock));
        return page.show("web/deskpage", signing(organisation, member, form, page));
    }

    /** The signed paper lies at the desk. */
    @PostMapping(Register.PATH + "/{member}/signature")
    @Access(seat = Seat.REFERENT)
    ModelAndView note(UUID organisation, UUID member, Form form, Visitor me, Page page) {
        var it = members.of(organisation, member);
        var last = charters.last(it.organisation()).orElseThrow(Problem::notFound);
        var typed = SIGNED.read(form, page::t);
        var day = typed == null ? Days.today(clock) : typed;
        if (day.isAfter(Days.today(clock)) || day.isBefore(last.publishedOn()))
            form.reject("jour", page.t("membership.charter.day.wrong", page.date(last.publishedOn())));
        if (form.wrong()) return page.refuse("web/deskpage", signing(organisation, member, form, page));
        charters.sign(last.id(), member, day, Way.PAPER, me.party());
        return page.redirect(it.url(), "membership.charter.noted", last.version());
    }

    private DeskPageView signing(UUID organisation, UUID member, Form form, Page page) {
        var it = members.of(organisation, member);
        var last = charters.last(it.organisation()).orElseThrow(Problem::notFound);
        return DeskPageView.asking(
                page.t("membership.charter.sign.title", it.name()),
                new LinkView(it.url(), it.name()),
                page.t("membership.charter.sign.lead", last.version(), page.date(last.publishedOn())),
                new FormView(form, List.of(SIGNED), it.url() + "/signature", page.t("membership.charter.sign.paper")));
    }
}
