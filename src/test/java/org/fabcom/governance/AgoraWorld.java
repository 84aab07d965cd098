package org.fabcom.governance;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;

/** An association that decides: Aline manages it, Bruno and Chloé are its people. */
public final class AgoraWorld {

    public final Person aline;
    public final Person bruno;
    public final Person chloe;
    public final Organisation house;
    public final Body body;

    public AgoraWorld(Neighbours neighbours, Bodies bodies) {
        aline = neighbours.person("Aline Prévost");
        bruno = neighbours.person("Bruno Salles");
        chloe = neighbours.person("Chloé Merle");
        house = neighbours.association("Les Voisins du Pont", aline);
        neighbours.seat(house, bruno, Seat.MEMBER);
        neighbours.seat(house, chloe, Seat.MEMBER);
        body = bodies.open(house.id(), aline.id());
    }

    public Visitor manager() {
        return visitor(aline, Seat.MANAGER);
    }

    public Visitor member(Person person) {
        return visitor(person, Seat.MEMBER);
    }

    private Visitor visitor(Person person, Seat seat) {
        return new Visitor(person.id(), person.name(), Set.of(), Map.of(house.id(), seat), null);
    }

    public static Proposal.Said said(String title, String driver, String nothing) {
        return new Proposal.Said(title, driver, nothing, false, List.of(), null, null, null);
    }

    /** Bruno's, in discussion. */
    public UUID published(Deliberation deliberation, String text, Proposal.@Nullable Said said) {
        var what = said == null ? said("Ouvrir le jeudi", "Le samedi ne suffit plus.", "On refuse du monde.") : said;
        var id = deliberation.write(body, what, Articles.first(text), member(bruno));
        if (deliberation.publish(id, member(bruno)).isPresent()) throw new AssertionError("not published");
        return id;
    }
}
