package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may see and decide a quote: the people of both sides, and, of an accompaniment, whoever accompanies. For anybody else it
 * does not exist (404). A referent answers and asks; a quote binds money, so only a manager accepts it.
 */
@Component
public class QuoteAccess {

    private final Quotes quotes;
    private final Cases cases;
    private final Seats seats;
    private final People people;

    QuoteAccess(Quotes quotes, Cases cases, Seats seats, People people) {
        this.quotes = quotes;
        this.cases = cases;
        this.seats = seats;
        this.people = people;
    }

    Quote readable(UUID id, Visitor me) {
        return quotes.find(id).filter(it -> reads(it, me)).orElseThrow(Problem::notFound);
    }

    /** For the provider's referents. */
    public Quote provided(UUID id, Visitor me) {
        var it = readable(id, me);
        if (!speaks(it.provider(), me, Seat.REFERENT)) throw Problem.forbidden();
        return it;
    }

    /** For those of the asking side with at least this seat. */
    public Quote asked(UUID id, Visitor me, Seat least) {
        var it = readable(id, me);
        if (!speaks(it.asker(), me, least)) throw Problem.forbidden();
        return it;
    }

    /** For referents of either side. */
    public Quote either(UUID id, Visitor me) {
        var it = readable(id, me);
        if (!speaks(it.provider(), me, Seat.REFERENT) && !speaks(it.asker(), me, Seat.REFERENT))
            throw Problem.forbidden();
        return it;
    }

    boolean reads(Quote it, Visitor me) {
        if (speaks(it.provider(), me, Seat.MEMBER) || speaks(it.asker(), me, Seat.MEMBER)) return true;
        var file = it.caseFile();
        return file != null
                && cases.find(new CaseId(file))
                        .filter(one -> CaseAccess.staff(me, one))
                        .isPresent();
    }

    /** Oneself, or at least this seat in the organisation. */
    static boolean speaks(PartyId party, Visitor me, Seat least) {
        return me.signedIn() && (party.equals(me.person()) || me.sits(party, least));
    }

    /** The side for which the visitor ends it: a quote binds money, so only a manager does for the asker. */
    public static QuoteLine.Side side(Quote it, Visitor me) {
        boolean provides = speaks(it.provider(), me, Seat.REFERENT);
        boolean decides = speaks(it.asker(), me, Seat.MANAGER);
        if (!provides && !decides) throw Problem.forbidden();
        boolean agrees = it.ending() == QuoteLine.Side.PROVIDER; // who speaks for both agrees with the other one
        return provides && !(decides && agrees) ? QuoteLine.Side.PROVIDER : QuoteLine.Side.ASKER;
    }

    /** For whom the visitor may ask: themselves, and organisations of which they are a referent. */
    List<PartyId> askers(Visitor me) {
        var all = new ArrayList<PartyId>();
        me.seats().forEach((organisation, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) all.add(organisation);
        });
        all.add(me.party());
        return all;
    }

    /** All whose quotes the visitor reads as one of the sides. */
    static Set<PartyId> sides(Visitor me) {
        var all = new LinkedHashSet<PartyId>();
        all.add(me.party());
        all.addAll(me.seats().keySet());
        return all;
    }

    /** Who is told of a side: the person, or the referents of the organisation. */
    List<PartyId> told(PartyId side) {
        if (people.find(side).isPresent()) return List.of(side);
        return seats.referents(side);
    }
}
