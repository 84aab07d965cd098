package org.fabcom.membership.board;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.membership.BoardPart;
import org.fabcom.membership.Register;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The first parts of the dashboard: the register, dues, hours. Each line opens where its rows are. */
@Configuration(proxyBeanMethods = false)
class OwnParts {

    private final BoardFigures figures;
    private final Clock clock;

    OwnParts(BoardFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Bean
    @Order(10)
    BoardPart registerOnBoard() {
        return (house, page) -> {
            var it = figures.people(house, Days.today(clock).minusYears(1));
            var url = Register.url(house);
            return said(
                    "people",
                    List.of(
                            row("members", page.number(it.members()), url, page),
                            row("joined", page.number(it.joined()), "", page),
                            row("left", page.number(it.left()), url + "?etat=ENDED", page),
                            row("suspended", page.number(it.suspended()), url + "?etat=SUSPENDED", page),
                            row("asking", page.number(it.asking()), url, page),
                            row("leaving", page.number(it.leaving()), url, page),
                            row("unreached", page.number(it.unreached()), "", page)),
                    page);
        };
    }

    @Bean
    @Order(20)
    BoardPart duesOnBoard() {
        return (house, page) -> {
            var it = figures.money(house);
            var url = "/structures/" + house + "/cotisations";
            return said(
                    "dues",
                    List.of(
                            row("late", page.number(it.lateMembers()), url + "/retards", page),
                            row("owed", page.euros(it.late()), url + "?etat=LATE", page),
                            row("due", page.euros(it.due()), url + "?etat=DUE", page),
                            row("gone", page.euros(it.left()), url + "?etat=LEFT", page),
                            row("choosing", page.number(it.choosing()), url + "?etat=DUE", page),
                            row("received", page.euros(it.received()), url + "?etat=PAID", page),
                            row("byhand", page.number(it.byHand()), url + "/retards", page)),
                    page);
        };
    }

    @Bean
    @Order(30)
    BoardPart hoursOnBoard() {
        return (house, page) -> {
            var it = figures.given(house);
            var url = "/structures/" + house + "/benevolat";
            return said(
                    "hours",
                    List.of(
                            row("minutes", page.duration(it.minutes()), url, page),
                            row("declared", page.number(it.waiting()), url + "?etat=DECLARED", page)),
                    page);
        };
    }

    private static RowView row(String what, String figure, String url, Page page) {
        return new RowView(List.of(page.t("membership.board.line." + what), figure), url);
    }

    private static Optional<SectionView> said(String what, List<RowView> rows, Page page) {
        return Optional.of(DeskPageView.table(
                page.t("membership.board.part." + what),
                List.of(page.t("membership.board.what"), page.t("membership.board.figure")),
                rows,
                ""));
    }
}
