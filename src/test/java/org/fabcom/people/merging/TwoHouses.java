package org.fabcom.people.merging;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Two records of one organisation, each with somebody who sits there, and those who may join them. */
abstract class TwoHouses {

    final OrganisationMerges merging;
    final Organisations organisations;
    final Seats seats;
    final Cases cases;
    final Neighbours neighbours;
    final Person lucie;
    final Person martine;
    final Person aline;
    final Person admin;
    final Organisation kept;
    final Organisation gone;

    TwoHouses(ApplicationContext beans) {
        merging = beans.getBean(OrganisationMerges.class);
        organisations = beans.getBean(Organisations.class);
        seats = beans.getBean(Seats.class);
        cases = beans.getBean(Cases.class);
        neighbours = beans.getBean(Neighbours.class);
        lucie = neighbours.person("Lucie Perrin");
        martine = neighbours.person("Martine Chauvet");
        aline = neighbours.person("Aline Roux", InstanceRole.COORDINATOR);
        admin = neighbours.person("Claire Morel", InstanceRole.ADMINISTRATOR);
        kept = neighbours.association("Les Jardins du Gué", lucie);
        gone = neighbours.association("Association Jardins du Gué", martine);
    }

    /** Both are known and stay. */
    OrganisationMerges.Outcome merge(Organisation to, Organisation from, Person by) {
        return merging.merge(to.id(), from.id(), by.id(), new Staying(Set.of(lucie.id(), martine.id()), false));
    }

    Case asked(Organisation organisation, Person by) {
        return cases.open(
                new CaseRequest(
                        organisation.id(),
                        by.id(),
                        Instant.now(),
                        CaseRequest.Channel.SITE,
                        "Quitter Drive",
                        "",
                        "",
                        ""),
                null);
    }
}
