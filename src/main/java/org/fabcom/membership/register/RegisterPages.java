package org.fabcom.membership.register;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.register.RegisterView.PaperView;
import org.fabcom.membership.register.RegisterView.RowView;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of an organisation: the list, its files, and on paper. */
@Controller
record RegisterPages(
        Registers registers,
        RegisterRows rows,
        Categories categories,
        List<WaitingAtTheDesk> waiting,
        People people,
        Pdf pdf,
        Clock clock) {

    private static final int PRINTED = 5000;
    /** What only a manager opens. */
    private static final Set<String> MANAGED = Set.of("/entree", "/arrivees");

    @GetMapping(Register.PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Page page) {
        var house = new PartyId(organisation);
        var name = people.name(house).orElseThrow(Problem::notFound);
        var back = new LinkView("/structures/" + house, name);
        if (registers.find(house).isEmpty()) return page.show("web/deskpage", unopened(house, back, page));
        var source = rows.asked(address, house)
                .drawn(all -> all.stream().map(it -> row(it, page)).toList());
        var list = RegisterRows.LISTING.page(address, page, source);
        return page.show(
                "membership/register",
                new RegisterView(
                        page.t("membership.title", name),
                        back,
                        Register.url(house),
                        waiting.stream()
                                .flatMap(it -> it.at(house, page).stream())
                                .toList(),
                        near(house, list.paging().total() == 0 && !list.narrowed(), page),
                        desk(house, page),
                        !categories.of(house).isEmpty(),
                        list));
    }

    private static DeskPageView unopened(PartyId house, LinkView back, Page page) {
        return new DeskPageView(
                page.t("membership.open.title"),
                back,
                page.t("membership.open.lead"),
                List.of(),
                List.of(),
                new FormView(Form.empty(), List.of(), Register.url(house) + "/ouvrir", page.t("membership.open.do")));
    }

    /** What hangs on the register, in rooms of its own. */
    private static List<LinkView> near(PartyId house, boolean empty, Page page) {
        var base = "/structures/" + house;
        if (empty && page.visitor().sits(house, Seat.MANAGER))
            return List.of(new LinkView(Register.url(house) + "/equipe", page.t("membership.team")));
        return List.of(
                new LinkView(Register.url(house) + "/tableau", page.t("membership.board.link")),
                new LinkView(base + "/cotisations", page.t("membership.desk.dues")),
                new LinkView(base + "/cotisations/retards", page.t("membership.dues.late")),
                new LinkView(base + "/benevolat", page.t("membership.desk.hours")));
    }

    private static List<LinkView> desk(PartyId house, Page page) {
        var url = Register.url(house);
        var manages = page.visitor().sits(house, Seat.MANAGER);
        var links = new ArrayList<LinkView>();
        for (var it : List.of(
                Map.entry("/categories", "categories"),
                Map.entry("/charte", "charter"),
                Map.entry("/votants", "voters"),
                Map.entry("/entree", "entry"),
                Map.entry("/arrivees", "arrivals"),
                Map.entry("/registre.pdf", "paper")))
            if (manages || !MANAGED.contains(it.getKey()))
                links.add(new LinkView(url + it.getKey(), page.t("membership.desk." + it.getValue())));
        return links;
    }

    private static RowView row(RegisterRow it, Page page) {
        return new RowView(
                it.url(),
                page.number(it.number()),
                it.name(),
                it.categories().isEmpty() ? page.t("membership.column.nowhere") : String.join(", ", it.categories()),
                page.shortDate(it.joined()),
                page.t("membership.state." + it.state()),
                tone(it.state()));
    }

    static String tone(MemberState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case ADMITTED -> "info";
            case LATE, SUSPENDED -> "care";
            case ENDED -> "neutral";
        };
    }

    @GetMapping(Register.PATH + Listing.FILES)
    @Access(seat = Seat.REFERENT)
    void files(UUID organisation, Address address, Page page, HttpServletResponse response) {
        RegisterRows.LISTING.answer(address, page, rows.asked(address, new PartyId(organisation)), response);
    }

    @PostMapping(Register.PATH + "/ouvrir")
    @Access(seat = Seat.MANAGER)
    ModelAndView open(UUID organisation, Visitor me, Page page) {
        var house = new PartyId(organisation);
        registers.open(house, Register.Entry.ASKED, me.party());
        return page.redirect(Register.url(house), "membership.opened");
    }

    @GetMapping(Register.PATH + "/registre.pdf")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> paper(UUID organisation, Address address, Page page) {
        var house = registers.kept(organisation).organisation();
        var name = people.name(house).orElseThrow(Problem::notFound);
        var source = rows.asked(address, house);
        var all = source.counts().all();
        var printed = source.rows(0, PRINTED);
        return pdf.answer(
                "registre.pdf",
                "membership/registerpaper",
                new PaperView(
                        page.t("membership.title", name),
                        page.t("membership.paper.lead", page.date(Days.today(clock)), all),
                        List.of(
                                page.t("membership.column.number"),
                                page.t("membership.column.name"),
                                page.t("membership.column.categories"),
                                page.t("membership.column.joined"),
                                page.t("membership.column.state"),
                                page.t("membership.column.ended")),
                        printed.stream().map(it -> printed(it, page)).toList(),
                        all > PRINTED ? page.t("membership.paper.cut", PRINTED) : page.t("membership.paper.end")),
                page);
    }

    private static List<String> printed(RegisterRow it, Page page) {
        var ended = it.ended();
        return List.of(
                page.number(it.number()),
                it.name(),
                String.join(", ", it.categories()),
                page.shortDate(it.joined()),
                page.t("membership.state." + it.state()),
                ended == null ? "" : page.shortDate(ended));
    }

    @Bean
    Published<RegisterRow> publishedMembers() {
        return new Published<RegisterRow>(
                        "members",
                        "membership",
                        "Lines of the registers that one keeps; organisation: of this one only",
                        RegisterRows.LISTING.orders(List.of()).id("organisation", RegisterRow::organisation),
                        List.of("q", "organisation"),
                        (asked, me, page) -> rows.asked(asked, kept(asked, me)))
                .within("membership:read")
                .numbered(RegisterRow::id)
                .one((id, me, page) -> rows.find(id, kept(Address.of("/"), me)));
    }

    /** As on the page: who is at least a referent; of one organisation where the address says so. */
    private static List<PartyId> kept(Address asked, Visitor me) {
        var all = me.seats().entrySet().stream()
                .filter(it -> it.getValue().atLeast(Seat.REFERENT))
                .map(Map.Entry::getKey)
                .toList();
        var only = Filters.one(
                asked, "organisation", all.stream().map(PartyId::toString).toList());
        return all.stream()
                .filter(it -> only.isEmpty() || it.toString().equals(only))
                .toList();
    }
}
