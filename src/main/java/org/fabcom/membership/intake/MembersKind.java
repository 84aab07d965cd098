package org.fabcom.membership.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.matching.MatchField;
import org.fabcom.imports.matching.Matched;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Registers;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.intake.Answerable;
import org.fabcom.people.intake.OrganisationsMeant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code members}: the members of an organisation that keeps its register here, from any table or a known export.
 * Somebody who stands there already, or twice in the table, is one line. Whoever has an account under this address and name is tied
 * to it. A withdrawal strikes lines out, since numbers stay.
 */
@Component
class MembersKind implements ImportKind {

    private static final String NAME = "members";
    private static final String STRUCTURE = "structure";
    private static final String SINCE = "depuis";
    private static final String UNIT = "unite";
    private static final String TABLE = "membership.member_import";
    private static final List<MatchField> JOINED =
            List.of(MatchField.of(MemberFields.JOINED, "").must());
    private static final List<MatchField> BALANCE =
            List.of(MatchField.of(MemberFields.BALANCE, "").must());

    private final OrganisationsMeant organisations;
    private final Registers registers;
    private final Members members;
    private final Categories categories;
    private final People people;
    private final Answerable answerable;
    private final OpeningBalances balances;
    private final JdbcClient db;
    private final Clock clock;

    MembersKind(
            OrganisationsMeant organisations,
            Registers registers,
            Members members,
            Categories categories,
            People people,
            Answerable answerable,
            OpeningBalances balances,
            JdbcClient db,
            Clock clock) {
        this.organisations = organisations;
        this.registers = registers;
        this.members = members;
        this.categories = categories;
        this.people = people;
        this.answerable = answerable;
        this.balances = balances;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "membership.intake.kind";
    }

    @Override
    public List<MatchField> fields() {
        return MemberFields.ALL;
    }

    /** A table of anything has a column of names: one is proposed only where the headings tell. */
    @Override
    public boolean recognises(ImportSource source) {
        return KnownExport.matched(source, NAME).isPresent()
                || NamedRows.recognised(
                        source,
                        List.of(MatchField.of(MemberFields.NAME, "").must(), JOINED.getFirst()));
    }

    @Override
    public List<Question> questions(ImportSource source) {
        var questions = new ArrayList<Question>();
        questions.add(new Question(
                STRUCTURE, "membership.intake.structure", "membership.intake.structure.help", false));
        if (!has(source, JOINED))
            questions.add(new Question(SINCE, "membership.intake.since", "membership.intake.since.help", true));
        if (has(source, BALANCE))
            questions.add(new Question(UNIT, "membership.intake.unit", "membership.intake.unit.help", false));
        return questions;
    }

    private static boolean has(ImportSource source, List<MatchField> columns) {
        var known = KnownExport.matched(source, NAME);
        if (known.isEmpty()) return NamedRows.recognised(source, columns);
        try (var matched = Matched.of(known.get())) {
            return NamedRows.recognised(matched.source(), columns);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var known = KnownExport.matched(source, NAME);
        if (known.isEmpty()) {
            take(source, source, report);
            return;
        }
        try (var matched = Matched.of(known.get())) {
            take(matched.source(), source, matched.report(report));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What one reading knows. Rows may be read again after others were refused: what is remembered is asked of the base. */
    private record Taking(
            PartyId organisation,
            PartyId by,
            LocalDate since,
            Map<String, List<Member>> there,
            Map<String, OpeningBalances.Opening> openings) {}

    private void take(ImportSource table, ImportSource answers, ImportReport report) {
        var organisation = organisation(answers.answer(STRUCTURE));
        var said = answers.answer(SINCE);
        var taking = new Taking(
                organisation,
                answerable.here(),
                said.isEmpty() ? Days.today(clock) : LocalDate.parse(said),
                new HashMap<>(),
                new LinkedHashMap<>());
        members.of(organisation).stream().filter(it -> !it.ended()).forEach(it -> remember(it, taking));
        var currency = NamedRows.recognised(table, BALANCE) ? balances.named(answers.answer(UNIT)) : null;
        if (currency != null) check(table, currency);
        NamedRows.each(table, MemberFields.ALL, report, (row, place) -> one(row, place, taking, currency, report));
        report.settle();
        if (currency != null)
            balances.book(
                    organisation,
                    currency,
                    taking.openings().values().stream()
                            .filter(it -> members.find(it.member()).isPresent())
                            .toList(),
                    taking.by());
    }

    private static void remember(Member it, Taking taking) {
        taking.there()
                .computeIfAbsent(Fold.words(it.name()), name -> new ArrayList<>())
                .add(it);
    }

    private Optional<Member> twin(MemberRow row, Taking taking) {
        return taking.there().getOrDefault(Fold.words(row.contact().name()), List.of()).stream()
                .filter(it -> row.same(
                        it.name(), it.contact().email(), it.contact().phone(), it.formerly()))
                .filter(it -> members.find(it.id()).isPresent())
                .findFirst();
    }

    private PartyId organisation(String said) {
        try {
            var it = organisations.by(said);
            if (registers.find(it).isEmpty())
                throw new UnreadableSource("« " + said + " » ne tient pas son registre ici : ouvrez-le d’abord.");
            return it;
        } catch (NotTaken none) {
            throw new UnreadableSource(none.reason());
        }
    }

    /** Before anything is written: balances read, sum to zero, and each is of somebody with an account. */
    private void check(ImportSource table, Currency currency) {
        var byPlace = new LinkedHashMap<String, Long>();
        var nobody = new ArrayList<String>();
        NamedRows.each(table, MemberFields.ALL, new OnlyRead(), (row, place) -> {
            var said = row.cell(MemberFields.BALANCE);
            if (said.isEmpty()) return new Outcome.Unchanged();
            long units = OpeningBalances.units(currency, said)
                    .orElseThrow(() -> new UnreadableSource("« Solde » ne se lit pas, " + place + " : " + said));
            byPlace.put(place, units);
            if (units != 0 && account(row).isEmpty()) nobody.add(place);
            return new Outcome.Unchanged();
        });
        OpeningBalances.balanced(currency, byPlace);
        if (!nobody.isEmpty())
            throw new UnreadableSource(
                    "Un solde va dans un porte-monnaie : personne n’a de compte ici sous ce nom et cette adresse, "
                            + String.join(" ; ", nobody) + ".");
    }

    private Optional<Person> account(TableRow row) {
        try {
            return account(MemberRow.read(row, Days.today(clock)));
        } catch (NotTaken unread) {
            return Optional.empty();
        }
    }

    private Optional<Person> account(MemberRow row) {
        if (row.kind() == MemberKind.ORGANISATION) return Optional.empty();
        return Email.read(row.contact().email())
                .flatMap(people::byEmail)
                .filter(it -> Fold.words(it.name()).equals(Fold.words(row.contact().name())));
    }

    private Outcome one(
            TableRow row, String place, Taking taking, @Nullable Currency currency, ImportReport report) {
        var it = MemberRow.read(row, Days.today(clock));
        var twin = twin(it, taking);
        var member = twin.orElseGet(() -> admit(it, taking, report, place));
        if (twin.isEmpty()) remember(member, taking);
        var party = member.party();
        if (currency != null && party != null) {
            long units = OpeningBalances.units(currency, row.cell(MemberFields.BALANCE)).orElse(0);
            taking.openings().put(place, new OpeningBalances.Opening(place, member.id(), party, units));
        }
        return twin.isPresent() ? new Outcome.Unchanged() : new Outcome.Created("un membre");
    }

    private Member admit(MemberRow it, Taking taking, ImportReport report, String place) {
        var account = account(it).map(Person::id)
                .filter(id -> members.current(taking.organisation(), id).isEmpty())
                .orElse(null);
        var category = it.category().isEmpty() ? null : category(it.category(), taking, report, place);
        var joined = it.joined();
        var member = members.admit(new NewMember(
                taking.organisation(),
                account,
                it.kind(),
                it.contact(),
                category == null ? List.of() : List.of(category),
                it.number(),
                joined == null ? taking.since() : joined,
                MemberState.ACTIVE,
                "",
                true,
                taking.by()));
        db.sql("insert into membership.member_import (member) values (:member)")
                .param("member", member.id())
                .update();
        return member;
    }

    /** One that the register does not know comes along, behind the others, closed to those who join. */
    private UUID category(String name, Taking taking, ImportReport report, String place) {
        return categories.of(taking.organisation()).stream()
                .filter(it -> Fold.words(it.name()).equals(Fold.words(name)))
                .map(Category::id)
                .findFirst()
                .orElseGet(() -> {
                    report.note(place, "La catégorie « " + name + " » est ajoutée au registre : dites si elle vote.");
                    var fresh = new Category(new UUID(0, 0), taking.organisation(), name, "", true, 50, false, 1);
                    return categories.add(fresh).orElseThrow();
                });
    }

    /** Lines that nobody touched since are struck out from their first day on, and their balances given back. */
    @Override
    public void withdrawn(List<Row> touched) {
        var gone = touched.stream()
                .filter(it -> it.table().equals(TABLE))
                .map(it -> UUID.fromString(it.key().replaceAll(".*\"member\": *\"([^\"]+)\".*", "$1")))
                .toList();
        if (gone.isEmpty()) return;
        var by = addedBy(gone.getFirst());
        balances.reverse(gone, by);
        for (var id : gone)
            members.find(id)
                    .filter(it -> it.state() == MemberState.ACTIVE)
                    .ifPresent(it -> members.move(
                            id, MemberState.ENDED, EndCause.STRUCK_OFF, it.joinedOn(), "import retiré", false, by));
    }

    /** Who took them in answers for taking them back. */
    private PartyId addedBy(UUID member) {
        return db.sql("select added_by from membership.member where id = :member")
                .param("member", member)
                .query((row, n) -> Rows.party(row, "added_by"))
                .single();
    }
}
