package org.fabcom.people.intake;

import module java.base;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.springframework.stereotype.Component;

/** Which organisation of this instance a cell means: by its id, its SIRET or RNA, its whole name; never guessed among several. */
@Component
public class OrganisationsMeant {

    private static final int MOST = 20;

    private final Organisations organisations;

    OrganisationsMeant(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Throws NotTaken if it means none, or several. */
    public PartyId by(String cell) {
        if (cell.isEmpty()) throw new NotTaken("people.import.organisation.none");
        return byId(cell)
                .or(() -> byNumber(cell))
                .or(() -> byName(cell))
                .orElseThrow(() -> new NotTaken("people.import.organisation.unknown", cell));
    }

    private Optional<PartyId> byId(String cell) {
        return Ids.read(cell).flatMap(it -> organisations.head(new PartyId(it)));
    }

    private Optional<PartyId> byNumber(String cell) {
        return number(cell).flatMap(organisations::byNumber).map(Organisation::id);
    }

    private Optional<PartyId> byName(String cell) {
        var found = organisations.search(cell, 0, MOST).stream()
                .filter(it -> Fold.words(it.name()).equals(Fold.words(cell)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    static Optional<Registration> number(String cell) {
        if (Siret.read(cell) instanceof NumberReading.Read(var siret)) return Optional.of(siret);
        return cell.strip().matches("(?i)w.*") && Rna.read(cell) instanceof NumberReading.Read(var rna)
                ? Optional.of(rna)
                : Optional.empty();
    }
}
