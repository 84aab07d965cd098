package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.MemberTwins;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.charters.Charters.Way;
import org.fabcom.membership.joining.Application.State;
import org.fabcom.membership.register.Belonging;
import org.fabcom.membership.register.Belonging.Place;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From asking to the register: who asks is confirmed, answered, and told. Each in one transaction. Thread-safe. */
@Component
public class Joining {

    /** What came of an answer. */
    enum Outcome {
        DONE,
        /** Somebody answered it, or it was withdrawn. */
        LATE,
        /** They are in the register already. */
        ALREADY
    }

    private final Applications applications;
    private final Registers registers;
    private final Members members;
    private final MemberTwins twins;
    private final Charters charters;
    private final Belonging belonging;
    private final People people;
    private final JoinLetters letters;
    private final Sponsors sponsors;
    private final Clock clock;

    Joining(
            Applications applications,
            Registers registers,
            Members members,
            MemberTwins twins,
            Charters charters,
            Belonging belonging,
            People people,
            JoinLetters letters,
            Sponsors sponsors,
            Clock clock) {
        this.applications = applications;
        this.registers = registers;
        this.members = members;
        this.twins = twins;
        this.charters = charters;
        this.belonging = belonging;
        this.people = people;
        this.letters = letters;
        this.sponsors = sponsors;
        this.clock = clock;
    }

    /** Of somebody without an account a letter goes first. False if they asked already and wait for an answer. */
    @Transactional
    boolean ask(Application it) {
        registers.lock(it.organisation());
        if (it.state() == State.APPLIED && waits(it.organisation(), it.party())) return false;
        applications.add(it);
        if (it.state() == State.UNCONFIRMED) letters.link(it);
        else arrived(it.id());
        return true;
    }

    /** Asked, and not answered yet. */
    boolean waits(PartyId organisation, @Nullable PartyId party) {
        return party != null && applications.waiting(organisation).stream().anyMatch(one -> party.equals(one.party()));
    }

    /** The letter was answered; again does nothing. */
    @Transactional
    void confirm(UUID id) {
        var it = applications.lock(id);
        if (it.state() != State.UNCONFIRMED) return;
        registers.lock(it.organisation());
        var party = it.kind() == MemberKind.PERSON ? account(it.contact().email()) : null;
        if (waits(it.organisation(), party)) {
            applications.withdraw(id);
            return;
        }
        applications.confirm(id, party);
        arrived(id);
    }

    private void arrived(UUID id) {
        var it = applications.lock(id);
        var register = registers.find(it.organisation()).orElseThrow();
        if (register.entry() != Register.Entry.OPEN || mayBeThere(it)) {
            letters.arrived(it);
            sponsors.askAlone(it);
        } else if (accept(id, "", it.organisation()) == Outcome.ALREADY) {
            applications.withdraw(id);
            letters.already(it);
        }
    }

    /** The sponsor’s word; the desk and the applicant are told. False if nobody asked this person. */
    @Transactional
    public boolean vouch(UUID id, boolean yes, PartyId sponsor) {
        if (!sponsors.say(id, yes, sponsor)) return false;
        letters.vouched(applications.lock(id), yes, people.name(sponsor).orElse(""));
        return true;
    }

    /** Of the same name and reached the same way. */
    private boolean there(Application it) {
        return twins.like(it.organisation(), it.contact()).stream()
                .anyMatch(one -> !one.ended()
                        && one.contact().namesake(it.contact())
                        && one.contact().alike(it.contact()));
    }

    /** A namesake whom nothing tells apart: somebody has to look, also where nobody is asked otherwise. */
    private boolean mayBeThere(Application it) {
        return !there(it) && twins.of(it.organisation(), it.contact()).isPresent();
    }

    private @Nullable PartyId account(String email) {
        return Email.read(email).flatMap(people::byEmail).map(Person::id).orElse(null);
    }

    /** The next line of the register, with the signature of the version that was accepted, and the one who speaks for it. */
    @Transactional
    Outcome accept(UUID id, String reason, PartyId by) {
        var it = applications.lock(id);
        if (it.state() != State.APPLIED) return Outcome.LATE;
        registers.lock(it.organisation());
        var party = it.party() == null && it.kind() == MemberKind.PERSON
                ? account(it.contact().email())
                : it.party();
        if (party != null && members.current(it.organisation(), party).isPresent()) return Outcome.ALREADY;
        if (there(it)) return Outcome.ALREADY;
        var register = registers.find(it.organisation()).orElseThrow();
        var added = members.admit(new NewMember(
                        it.organisation(),
                        party,
                        it.kind(),
                        it.contact(),
                        Optional.ofNullable(it.category()).map(List::of).orElse(List.of()),
                        "",
                        Days.today(clock),
                        register.duesFirst() ? MemberState.ADMITTED : MemberState.ACTIVE,
                        reason,
                        false,
                        by)
                .afterAsking());
        signed(it, added, party);
        sponsors.keep(it, added.id());
        applications.answer(id, added.id(), reason, by);
        letters.accepted(it, added, reason);
        return Outcome.DONE;
    }

    private void signed(Application it, Member added, @Nullable PartyId party) {
        var by = by(it, party);
        if (it.charter() != null) charters.sign(it.charter(), added.id(), it.madeOn(), Way.ONLINE, by);
        if (it.kind() == MemberKind.ORGANISATION && !it.spokesperson().isEmpty()) {
            belonging.name(added.id(), Place.FIRST, it.by(), it.spokesperson(), added.joinedOn(), by);
        }
    }

    /** Who joined, or through whom; of somebody without an account the organisation says it. */
    private static PartyId by(Application it, @Nullable PartyId party) {
        if (it.by() != null) return it.by();
        return party == null ? it.organisation() : party;
    }

    @Transactional
    Outcome refuse(UUID id, String reason, PartyId by) {
        var it = applications.lock(id);
        if (it.state() != State.APPLIED) return Outcome.LATE;
        applications.answer(id, null, reason, by);
        letters.refused(it, reason);
        return Outcome.DONE;
    }
}
