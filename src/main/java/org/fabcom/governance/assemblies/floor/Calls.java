package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.RoomCounts;
import org.fabcom.governance.assemblies.Session;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.Outcome;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What a session asks of one person now: to count hands, to vote on a screen; and of whoever manages, once it missed a quorum. */
@Component
public class Calls {

    /** A scrutineer's own count. @param said they counted already, and may count again */
    public record Count(LinkView link, boolean said) {}

    private final Agenda agenda;
    private final Officers officers;
    private final RoomCounts counts;
    private final Ballots ballots;
    private final Booth booth;
    private final Session session;

    Calls(Agenda agenda, Officers officers, RoomCounts counts, Ballots ballots, Booth booth, Session session) {
        this.agenda = agenda;
        this.officers = officers;
        this.counts = counts;
        this.ballots = ballots;
        this.booth = booth;
        this.session = session;
    }

    /** Empty: no hands go up, or this person does not count them. */
    public Optional<Count> count(Assembly it, PartyId me, Page page) {
        if (it.state() != State.IN_SESSION || !officers.of(it.id()).is(me, Role.SCRUTINEER)) return Optional.empty();
        return open(it).filter(item -> item.said().way().hands()).map(item -> {
            boolean said = counts.of(item.id()).containsKey(me);
            var label = page.t(said ? "governance.count.again" : "governance.count.open", item.place());
            return new Count(new LinkView(it.url() + "/comptage", label), said);
        });
    }

    /** Empty: no vote waits for a voice of this person on a screen. */
    public Optional<LinkView> vote(Assembly it, PartyId me, Page page) {
        return open(it).filter(item -> ballots.find(Objects.requireNonNull(item.ballot())).stream()
                        .flatMap(ballot -> booth.cards(ballot, me).stream())
                        .anyMatch(card -> card.open() && !card.cast()))
                .map(item ->
                        new LinkView("/agora/votes/" + item.ballot(), page.t("governance.floor.do", item.place())));
    }

    private Optional<AgendaItem> open(Assembly it) {
        return agenda.of(it.id()).stream()
                .filter(item -> item.voting() && item.ballot() != null)
                .findFirst();
    }

    /** The second call; « ? »: resolutions wait for one; empty: nothing does. */
    public String second(Assembly it, List<AgendaItem> items) {
        if (it.state() != State.CLOSED && it.state() != State.ADJOURNED) return "";
        boolean missing = it.state() == State.ADJOURNED && !items.isEmpty()
                || items.stream().anyMatch(item -> item.outcome() == Outcome.NO_QUORUM);
        var known = session.secondCallFor(it.id()).map(Assembly::url);
        return known.orElse(missing ? "?" : "");
    }
}
