package org.fabcom.accompaniment.cases.together;

import java.util.List;
import java.util.Optional;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.cases.CaseAccess;
import org.fabcom.accompaniment.cases.CasePart;
import org.fabcom.accompaniment.cases.together.MeetingCardView.MeetingLineView;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The meetings on the page of a case. */
@Component
class MeetingCard implements CasePart {

    private final Meetings meetings;
    private final When when;

    MeetingCard(Meetings meetings, When when) {
        this.meetings = meetings;
        this.when = when;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Card> card(Case it, Page page) {
        boolean staff = CaseAccess.staff(page.visitor(), it);
        var lines = meetings.about(CaseMeetings.of(it)).stream()
                .map(one -> line(one, when, page))
                .toList();
        boolean arranged = staff && it.state().accompanied();
        if (lines.isEmpty() && !arranged) return Optional.empty();
        return Optional.of(new Card(
                "accompaniment/casemeetings",
                new MeetingCardView(
                        lines,
                        arranged ? it.url() + "/rendez-vous" : "",
                        CaseAccess.mediates(page.visitor(), it) ? "/actes/nouveau?accompagnement=" + it.id() : "")));
    }

    static MeetingLineView line(Meeting it, When when, Page page) {
        var span = it.span();
        var at = span == null
                ? page.t("accompaniment.meeting.slots", it.slots().size())
                : when.words(span, page.locale());
        var kind = switch (it.state()) {
            case PROPOSED -> "care";
            case PLANNED -> "info";
            case CANCELLED -> "neutral";
        };
        return new MeetingLineView(
                it.title(), at, it.venue().line(), kind, page.t("accompaniment.meeting." + it.state()), it.url());
    }

    static List<MeetingLineView> lines(List<Meeting> all, When when, Page page) {
        return all.stream().map(one -> line(one, when, page)).toList();
    }
}
