package org.fabcom.people.intake;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.communes.CommuneSource.Likelihood;
import org.fabcom.people.numbers.Registration;
import org.fabcom.web.render.LocalizedText.Heading;
import org.fabcom.web.render.LocalizedText.Place;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code organisations}: written down as staff do it, nobody sits in them until somebody is invited. What is here
 * already, by its id, its number, or under the same name in the same commune, is not doubled and not changed.
 */
@Component
record OrganisationsKind(Organisations organisations, Optional<CommuneSource> communes, Answerable answerable, Sql db)
        implements ImportKind {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_COMMUNE = 120;
    private static final Set<String> NONE =
            Set.of("", "neant", "aucun", "non", "non declare", "non declaree", "en cours", "n a", "na", "nc", "0");

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public String label() {
        return "people.intake.organisations";
    }

    @Override
    public List<MatchField> fields() {
        return OrganisationFields.ALL;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return NamedRows.recognised(
                source,
                List.of(
                        MatchField.of(OrganisationFields.NAME, "").must(),
                        MatchField.of(OrganisationFields.COMMUNE, "").must(),
                        MatchField.of(OrganisationFields.SIRET, "").must()));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var by = answerable.here();
        var seen = new HashMap<UUID, String>();
        NamedRows.each(source, OrganisationFields.ALL, report, (row, place) -> {
            var draft = draft(row, report, place);
            var id = id(row, draft, source.origin());
            var before = seen.putIfAbsent(id, place);
            if (before != null && !before.equals(place))
                throw new NotTaken("people.import.same.organisation", new Place(before));
            return take(new PartyId(id), draft, by);
        });
    }

    private Outcome take(PartyId id, Organisation.Draft draft, PartyId by) {
        if (organisations.find(id).isPresent()) return new Outcome.Unchanged();
        if (declared(draft) && organisations.byNumber(draft.registration()).isPresent()) return new Outcome.Unchanged();
        if (exists(id)) throw new NotTaken("people.import.id.other");
        var namesake = organisations.search(draft.name(), 0, 20).stream()
                .filter(it -> Fold.words(it.name()).equals(Fold.words(draft.name())))
                .filter(it -> sameCommune(it.commune(), draft.commune()))
                .findFirst();
        if (namesake.isPresent())
            throw new NotTaken(
                    "people.import.namesake", "/structures/" + namesake.get().id());
        organisations.writeDown(id, draft, by);
        db.sql("insert into people.organisation_import (organisation) values (:id)")
                .param("id", id.value())
                .update();
        return new Outcome.Created(draft.name());
    }

    private boolean exists(PartyId id) {
        return db.sql("select exists (select from people.party where id = :id)")
                .param("id", id.value())
                .single(Boolean.class);
    }

    private static boolean declared(Organisation.Draft draft) {
        return !(draft.registration() instanceof Registration.NotDeclared);
    }

    private static boolean sameCommune(Commune one, Commune other) {
        return one.code() != null && one.code().equals(other.code())
                || Fold.words(one.name()).equals(Fold.words(other.name()));
    }

    private Organisation.Draft draft(TableRow row, ImportReport report, String place) {
        var name = Plain.line(row.cell(OrganisationFields.NAME)).strip();
        if (name.isEmpty()) throw new NotTaken("imports.said.empty", new Heading(OrganisationFields.NAME));
        if (name.length() > LONGEST_NAME)
            throw new NotTaken("imports.said.long.most", new Heading(OrganisationFields.NAME), LONGEST_NAME);
        return new Organisation.Draft(name, trade(row), number(row, report, place), commune(row, report, place));
    }

    private static Trade trade(TableRow row) {
        var said = row.cell(OrganisationFields.TRADE);
        if (said.isEmpty()) return Trade.OTHER;
        return OrganisationFields.trade(said)
                .orElseThrow(() -> new NotTaken("imports.said.unknown", new Heading(OrganisationFields.TRADE), said));
    }

    private static Registration number(TableRow row, ImportReport report, String place) {
        for (var field : List.of(OrganisationFields.SIRET, OrganisationFields.RNA)) {
            var said = row.cell(field);
            if (NONE.contains(Fold.words(said))) continue;
            var read = OrganisationsMeant.number(said);
            if (read.isPresent()) return read.get();
            if (said.matches("[0-9],?[0-9.]*[eE]\\+?[0-9]+"))
                throw new NotTaken("people.import.rounded", new Heading(field));
            if (!said.replaceAll("[\\s\u00a0\u202f.]", "").matches("[0-9]{9}"))
                throw new NotTaken("imports.said.unread.as", new Heading(field), said);
            report.note(place, "people.import.siren");
        }
        return Registration.NOT_DECLARED;
    }

    private Commune commune(TableRow row, ImportReport report, String place) {
        var said = Plain.line(row.cell(OrganisationFields.COMMUNE)).strip();
        if (said.isEmpty()) throw new NotTaken("imports.said.empty", new Heading(OrganisationFields.COMMUNE));
        var asSaid = new Commune(null, said.substring(0, Math.min(LONGEST_COMMUNE, said.length())));
        if (communes.isEmpty()) return asSaid;
        var code = row.cell(OrganisationFields.CODE);
        var found = communes.get().meantBy(said).stream()
                .filter(it -> code.isEmpty()
                        ? it.likelihood() == Likelihood.SURE
                        : code.equalsIgnoreCase(it.commune().code()))
                .findFirst();
        if (found.isEmpty()) report.note(place, "people.import.commune.unknown", said);
        return found.map(CommuneSource.Meant::commune).orElse(asSaid);
    }

    /** The same row has the same id whenever it comes: its own, or one made of its reference, its number, its name and place. */
    private static UUID id(TableRow row, Organisation.Draft draft, String origin) {
        var said = row.cell(OrganisationFields.ID);
        var own = Ids.read(said);
        if (own.isPresent()) return own.get();
        var number = draft.registration();
        var key = !said.isEmpty()
                ? origin + "\n" + said
                : number.siretNumber()
                        .or(number::rnaNumber)
                        .orElse(Fold.words(draft.name()) + "\n"
                                + Fold.words(draft.commune().name()));
        return Ids.named("organisation\n" + key);
    }
}
