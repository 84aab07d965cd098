package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesLetters;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesTransfers;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is late, with what it takes to call or write: one letter by the button, or one to all who have an address and no payment that waits. */
@Controller
record LatePages(DuesDesk desk, DuesLate late, DuesRows rows, DuesLetters letters, DuesTransfers transfers) {

    private static final String PATH = DuesPages.PATH + "/retards";
    private static final int MOST = 500;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Page page) {
        var it = desk.of(organisation);
        var all = late.of(it, MOST);
        var url = Dues.url(it) + "/retards";
        boolean written = all.stream().anyMatch(one -> !one.email().isEmpty());
        var title = page.t("membership.dues.late.who");
        long owed = all.stream()
                .mapToLong(one -> one.cents() == null ? 0 : one.cents())
                .sum();
        var sum = owed == 0 ? "" : page.t("membership.dues.late.sum", page.euros(owed));
        var first = all.size() < MOST ? "" : page.t("membership.dues.late.first", MOST);
        var section = SectionView.of(
                        title,
                        Stream.of(sum, first).filter(one -> !one.isEmpty()).toArray(String[]::new))
                .table(new TableView(
                        List.of(
                                page.t("membership.dues.column.name"),
                                page.t("membership.dues.late.what"),
                                page.t("membership.dues.column.due"),
                                page.t("membership.phone"),
                                page.t("membership.email"),
                                page.t("membership.dues.late.last")),
                        all.stream().map(one -> row(one, url, page)).toList(),
                        page.t("membership.dues.late.none")))
                .acts(written ? List.of(new LinkView(url + "/tous", page.t("membership.dues.remind.all"))) : List.of());
        var sections = new ArrayList<SectionView>();
        var arrived = transfers.unmatched(it, true);
        if (!arrived.isEmpty())
            sections.add(SectionView.of(page.t("billing.match"), page.t("membership.dues.match.text"))
                    .links(arrived.stream().map(one -> link(one, page)).toList()));
        sections.add(section);
        var expired = late.expired(it, MOST);
        if (!expired.isEmpty())
            sections.add(SectionView.of(page.t("membership.dues.expired"), page.t("membership.dues.expired.text"))
                    .links(expired.stream()
                            .map(one -> new LinkView(
                                    Register.url(it) + "/" + one.member(),
                                    page.t("membership.dues.expired.one", one.name(), page.shortDate(one.until()))))
                            .toList()));
        var unnoted = late.unnoted(it);
        if (!unnoted.isEmpty())
            sections.add(SectionView.of(page.t("membership.dues.unnoted"), page.t("membership.dues.unnoted.text"))
                    .links(unnoted.stream()
                            .map(one -> new LinkView(
                                    one.url(),
                                    page.t(
                                            "membership.dues.unnoted.one",
                                            one.name(),
                                            one.call().label(),
                                            page.euros(one.rest()))))
                            .toList()));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("membership.dues.late"),
                        desk.back(it, page),
                        page.t("membership.dues.late.lead"),
                        List.of(),
                        sections,
                        null));
    }

    private static LinkView link(DuesTransfers.Waiting one, Page page) {
        var sum = one.it().currency().say(Math.abs(one.it().cents()), page.formats());
        var dues = page.t("membership.dues.of", one.of().name(), one.of().call().label());
        return new LinkView(
                one.of().url(),
                page.t(
                        one.it().back() ? "accounting.loose.back" : "accounting.loose.one",
                        page.shortDate(one.it().day()),
                        sum,
                        one.it().payer(),
                        dues));
    }

    private static RowView row(DuesLate.Owing it, String url, Page page) {
        var sent = it.last();
        var cents = it.cents();
        return new RowView(
                List.of(
                        it.name(),
                        page.t(
                                "membership.dues.late.owed",
                                it.call(),
                                cents == null ? page.t("membership.dues.short." + it.kind()) : page.euros(cents)),
                        page.shortDate(it.due()),
                        it.phone().isEmpty() ? page.t("membership.dues.late.nophone") : it.phone(),
                        it.email().isEmpty() ? page.t("membership.dues.late.noemail") : it.email(),
                        sent == null ? page.t("membership.dues.late.never") : page.shortDate(sent)),
                url.replace("/retards", "/" + it.dues()),
                it.email().isEmpty()
                        ? List.of()
                        : List.of(new LinkView(url + "/" + it.dues(), page.t("membership.dues.remind"))));
    }

    @PostMapping(PATH + "/tous")
    @Access(seat = Seat.REFERENT)
    ModelAndView all(UUID organisation, Page page) {
        var it = desk.of(organisation);
        var all = late.of(it, MOST).stream().map(DuesLate.Owing::dues).toList();
        var waiting = transfers.inTransit(it);
        var some = all.stream().filter(one -> !waiting.contains(one)).toList();
        long written = some.stream().filter(letters::ask).count();
        return page.redirect(
                Dues.url(it) + "/retards", "membership.dues.reminded.all", written, all.size() - some.size());
    }

    @PostMapping(PATH + "/{dues}")
    @Access(seat = Seat.REFERENT)
    ModelAndView one(UUID organisation, UUID dues, Page page) {
        var it = desk.of(organisation);
        var url = Dues.url(it) + "/retards";
        var owing = rows.find(dues).filter(one -> one.organisation().equals(it));
        return owing.isPresent() && letters.ask(dues)
                ? page.redirect(url, "membership.dues.reminded", owing.get().name())
                : page.redirectWithCare(url, "membership.dues.reminded.not");
    }
}
