package org.fabcom.observatory;

import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Organisations that keep a sheet about their tools, and may agree to be counted. */
final class SheetKeepers {

    static final String DRIVE = "p=9&t=google-drive~op&t=doodle";

    private final Neighbours neighbours;
    private final Diagnoses diagnoses;
    private final Accompaniment accompaniment;

    SheetKeepers(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        diagnoses = beans.getBean(Diagnoses.class);
        accompaniment = beans.getBean(Accompaniment.class);
    }

    Organisation kept(String answers, boolean agrees) {
        Person person = neighbours.person("Lucie");
        var organisation = neighbours.association("Les Jardins du Gué", person);
        var situation = Checked.of(Answers.ofQuery(answers)).situation();
        diagnoses.keep(
                organisation.id(),
                person.id(),
                answers,
                accompaniment.diagnose(situation),
                accompaniment.library(situation));
        if (agrees) neighbours.signedIn(person).post(ConsentPages.PATH + organisation.id(), "compter", "oui");
        return organisation;
    }
}
