package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.people.steps.Holders;
import org.fabcom.people.steps.Sleep;
import org.springframework.stereotype.Component;

/** Every secret opens for its owner: one that does not would keep them outside. Says how many who hold a right have two steps. */
@Component
record TwoStepCheck(Sql db, Seal seal, Holders holders, Sleep sleep) implements Check {

    @Override
    public String name() {
        return "people.two-step";
    }

    @Override
    public List<String> findings() {
        return db
                .sql("select person, secret from people.two_step order by person")
                .list((row, n) -> opens(new PartyId(row.getObject("person", UUID.class)), row.getBytes("secret")))
                .stream()
                .filter(it -> !it.isEmpty())
                .toList();
    }

    @Override
    public List<String> notes() {
        var figures = holders.figures();
        return List.of(figures.with() + " of " + figures.all() + " who hold a right have a second step"
                + (sleep.obligatory() ? ", which is obligatory" : ""));
    }

    private String opens(PartyId person, byte[] sealed) {
        try {
            seal.open(person, sealed);
            return "";
        } catch (IllegalStateException broken) {
            return "the secret of " + person + " does not open: ./fabcom two-step lift";
        }
    }
}
