package org.fabcom.accounting.witness;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Periods;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.web.LinkView;
import org.springframework.stereotype.Repository;

/** Who may have the witness, administrators and treasurers (who may pay for a structure that keeps books here), and who asked for it by letter. */
@Repository
record WitnessReaders(Sql db, Wallets wallets, Periods periods, People people, Rights rights, Seats seats) {

    boolean may(Visitor visitor) {
        return visitor.is(InstanceRole.ADMINISTRATOR)
                || wallets.of(visitor).stream().anyMatch(it -> !periods.of(it).isEmpty());
    }

    /** The structures for which this visitor may pay and that keep no books here: where those are opened. */
    List<LinkView> without(Visitor visitor) {
        var parties = wallets.of(visitor).stream()
                .filter(it -> !it.equals(visitor.party()) && periods.of(it).isEmpty())
                .toList();
        var names = people.names(parties);
        return parties.stream()
                .map(it -> new LinkView(Desk.HOME + "?pour=" + it, names.getOrDefault(it, "")))
                .toList();
    }

    boolean asked(PartyId person) {
        return db.sql("select exists (select from accounting.witness_reader where person = :person)")
                .param("person", person.value())
                .single(Boolean.class);
    }

    void ask(PartyId person) {
        db.sql("insert into accounting.witness_reader (person, since) values (:person, :now) on conflict do nothing")
                .param("person", person.value())
                .update();
    }

    void stop(PartyId person) {
        db.sql("delete from accounting.witness_reader where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Those who asked and still may. */
    List<Person> all() {
        return db
                .sql("select person from accounting.witness_reader order by since, person")
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .stream()
                .flatMap(it -> people.find(it).stream())
                .filter(it -> may(new Visitor(it.id(), it.name(), rights.rolesOf(it.id()), seats.of(it.id()), null)))
                .toList();
    }
}
