package org.fabcom.membership.voting;

import static org.fabcom.web.field.Kinds.day;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.Voter;
import org.fabcom.membership.Voter.Why;
import org.fabcom.membership.VotingRights;
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
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may vote on a day, in which college, and why the others may not. */
@Controller
record VoterPages(Registers registers, Categories categories, VotingRights rights, Clock clock) {

    private static final String PATH = Register.PATH + "/votants";
    private static final String VOICES = "page";
    private static final String OTHERS = "autres";
    private static final int A_PAGE = 100;
    private static final Field<LocalDate, @Nullable LocalDate> DAY =
            Field.of("jour", "day", "membership.voters.day", day(), it -> it);

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Page page) {
        var house = registers.kept(organisation).organisation();
        var on = Optional.ofNullable(Filters.day(address, "jour")).orElse(Days.today(clock));
        return page.show("web/deskpage", view(house, on, Form.empty().with("jour", on), address, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView choose(UUID organisation, Form form, Page page) {
        var house = registers.kept(organisation).organisation();
        var on = Optional.ofNullable(DAY.read(form, page::t)).orElse(Days.today(clock));
        return form.wrong()
                ? page.refuse("web/deskpage", view(house, on, form, Address.of(Register.url(house) + "/votants"), page))
                : page.redirect(Register.url(house) + "/votants?jour=" + on);
    }

    private DeskPageView view(PartyId house, LocalDate on, Form form, Address address, Page page) {
        var all = rights.on(house, on).stream()
                .filter(it -> it.why() != Why.LEFT && it.why() != Why.JOINED_LATER)
                .toList();
        var able = all.stream().filter(Voter::entitled).toList();
        var unable = all.stream().filter(it -> !it.entitled()).toList();
        return new DeskPageView(
                page.t("membership.voters.title", page.date(on)),
                new LinkView(Register.url(house), page.t("membership.back")),
                page.t("membership.voters.lead", able.size(), all.size()),
                unable.stream().anyMatch(it -> it.why() == Why.CATEGORY_WITHOUT_VOTE)
                        ? List.of(new LinkView(
                                Register.url(house) + "/sans-categorie", page.t("membership.unsorted.link")))
                        : List.of(),
                List.of(
                        colleges(house, able, page),
                        table(
                                house,
                                part(unable, address, OTHERS),
                                true,
                                all.isEmpty() ? "membership.voters.nobody" : "membership.voters.unable.none",
                                page),
                        table(house, part(able, address, VOICES), false, "membership.voters.able.none", page)),
                new FormView(form, List.of(DAY), Register.url(house) + "/votants", page.t("membership.voters.see")));
    }

    private SectionView colleges(PartyId house, List<Voter> able, Page page) {
        var rows = categories.colleges(house).stream()
                .map(it -> RowView.of(
                        it,
                        page.number(able.stream()
                                .filter(one -> it.equals(one.college()))
                                .count())))
                .toList();
        return SectionView.of(page.t("membership.voters.colleges"))
                .table(new TableView(
                        List.of(page.t("membership.category.college"), page.t("membership.voters.voices")),
                        rows,
                        page.t("membership.voters.nocollege")));
    }

    /** A part of the roll, by the number of its page. */
    private record Part(List<Voter> voters, Paging paging, String key) {

        List<LinkView> links(Page page) {
            var links = new ArrayList<LinkView>();
            if (paging.page() > 1) links.add(to(paging.page() - 1, "membership.voters.before", page));
            if (paging.page() < paging.pages()) links.add(to(paging.page() + 1, "membership.voters.after", page));
            return links;
        }

        private LinkView to(int number, String label, Page page) {
            return new LinkView(
                    paging.address().with(key, number == 1 ? null : number).toString(),
                    page.t(label, paging.first(), paging.last(), paging.total()));
        }
    }

    private static Part part(List<Voter> all, Address address, String key) {
        var asked = Filters.number(address, key, 1, 999_999);
        var paging = new Paging(asked == null ? 1 : asked, A_PAGE, all.size(), address);
        return new Part(all.subList((int) paging.offset(), (int) paging.last()), paging, key);
    }

    private static SectionView table(PartyId house, Part some, boolean why, String none, Page page) {
        var rows = some.voters().stream()
                .map(it ->
                        new RowView(List.of(it.name(), said(it, why, page)), Register.url(house) + "/" + it.member()))
                .toList();
        return SectionView.of(page.t(why ? "membership.voters.unable" : "membership.voters.able"))
                .table(new TableView(
                        List.of(
                                page.t("membership.column.name"),
                                page.t(why ? "membership.voters.why" : "membership.category.college")),
                        rows,
                        page.t(none)))
                .links(some.links(page));
    }

    private static String said(Voter it, boolean why, Page page) {
        var reason = it.why();
        if (why && reason != null) return page.t("membership.why." + reason);
        var college = it.college();
        return college == null ? page.t("membership.voters.nowhere") : college;
    }
}
