package org.fabcom.accompaniment.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.fabcom.accompaniment.Accompaniment;
import org.fabcom.accompaniment.answers.Checked;
import org.fabcom.accompaniment.diagnosis.Diagnosis;
import org.fabcom.accompaniment.diagnosis.Situation.Audience;
import org.fabcom.accompaniment.kept.Diagnoses;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.Trade;
import org.springframework.stereotype.Component;

/** Keeps the invented diagnoses, each on its day and by somebody of the organisation or by a mediator. */
@Component
final class InventedReviews implements DemoData {

    private static final int MOST_ORGANISATIONS = 1000;

    private final Accompaniment accompaniment;
    private final Diagnoses diagnoses;
    private final Organisations organisations;
    private final Seats seats;
    private final Rights rights;
    private final Clock clock;

    InventedReviews(
            Accompaniment accompaniment,
            Diagnoses diagnoses,
            Organisations organisations,
            Seats seats,
            Rights rights,
            Clock clock) {
        this.accompaniment = accompaniment;
        this.diagnoses = diagnoses;
        this.organisations = organisations;
        this.seats = seats;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill() {
        var known = new HashMap<String, Organisation>();
        organisations.search("", 0, MOST_ORGANISATIONS).forEach(it -> known.put(it.name(), it));
        var mediators = new HashMap<String, PartyId>();
        rights.holders().stream()
                .filter(it -> it.role() == InstanceRole.MEDIATOR)
                .forEach(it -> mediators.put(it.name(), it.person()));
        for (var it : DemoFile.read("diagnoses.yml", InventedDiagnosis.class)) {
            var organisation = known.get(it.of());
            if (organisation == null) throw new IllegalStateException(it.of());
            keep(it, organisation, maker(it, organisation, mediators));
        }
    }

    private void keep(InventedDiagnosis it, Organisation organisation, PartyId by) {
        var then = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(it.days()))
                .plus(Duration.ofMinutes(18 * 60 + it.days() % 150));
        var answers = it.answers(audience(organisation.trade()));
        var checked = Checked.of(answers);
        if (!checked.ok()) throw new IllegalStateException(it.of() + " " + checked.wrong());
        Past.at(then, () -> {
            var library = accompaniment.library(checked.situation());
            var diagnosis = Diagnosis.of(checked.situation(), library, accompaniment.today());
            diagnoses.keep(organisation.id(), by, answers.query(), diagnosis, library);
        });
    }

    private PartyId maker(InventedDiagnosis it, Organisation organisation, Map<String, PartyId> mediators) {
        var mediator = mediators.get(it.by());
        if (mediator != null) return mediator;
        return seats.in(organisation.id()).stream()
                .filter(seat -> seat.name().equals(it.by()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(it.of() + ": " + it.by()))
                .person();
    }

    private static Audience audience(Trade trade) {
        return trade == Trade.SHOP || trade == Trade.ENTREPRENEUR ? Audience.SHOP : Audience.ASSOCIATION;
    }
}
