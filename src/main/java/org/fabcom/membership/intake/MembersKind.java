package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.matching.Matched;
import org.fabcom.imports.matching.Matching;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.Registers;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.intake.Answerable;
import org.fabcom.people.intake.OrganisationsMeant;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code members}: the members of an organisation that keeps its register here, from any table or a known export.
 * Somebody who stands there already, or twice in the table, is one line. Whoever has an account under this address and name is tied
 * to it. A withdrawal strikes lines out, since numbers stay.
 */
@Component
record MembersKind(
        OrganisationsMeant organisations,
        Registers registers,
        Members members,
        Arrivals arrivals,
        Endings endings,
        Answerable answerable,
        OpeningBalances balances,
        Messages messages,
        Sql db,
        Clock clock)
        implements ImportKind {

    static final String NAME = "members";
    static final String STRUCTURE = "structure";
    static final String SINCE = "depuis";
    static final String UNIT = "unite";
    private static final String TABLE = "membership.member_import";
    private static final Pattern TWO = Pattern.compile("(?iu)\\p{L} *(?: et | and |&|/) *\\p{L}");
    private static final List<MatchField> JOINED =
            List.of(MatchField.of(MemberFields.JOINED, "").must());
    private static final List<MatchField> BALANCE =
            List.of(MatchField.of(MemberFields.BALANCE, "").must());

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
                        source, List.of(MatchField.of(MemberFields.NAME, "").must(), JOINED.getFirst()));
    }

    /** Whoever brings their own members says so: a column of names is enough, whatever it is called. */
    boolean reads(ImportSource source) {
        return KnownExport.matched(source, NAME).isPresent()
                || Matching.in(known(source)).isPresent()
                || NamedRows.recognised(
                        source, List.of(MatchField.of(MemberFields.NAME, "").must()));
    }

    /** No screen of columns is shown to who brings their own: what they are called is enough, and the report says what was taken for what. */
    ImportSource known(ImportSource source) {
        return KnownExport.matched(source, NAME).isPresent() ? source : Matched.guessed(source, NAME, MemberFields.ALL);
    }

    @Override
    public List<Question> questions(ImportSource source) {
        var questions = new ArrayList<Question>();
        questions.add(
                new Question(STRUCTURE, "membership.intake.structure", "membership.intake.structure.help", false));
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
            try {
                take(matched.source(), source, matched.report(report));
            } catch (UnreadableSource refused) {
                throw new UnreadableSource(matched.told(refused.sentence()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(ImportSource table, ImportSource answers, ImportReport report) {
        var organisation = organisation(answers.answer(STRUCTURE));
        var since = answers.answer(SINCE);
        var taking = new Arrivals.Taking(
                organisation,
                answerable.here(),
                Objects.requireNonNullElseGet(Days.typed(since), () -> Days.today(clock)),
                new HashMap<>(),
                new LinkedHashMap<>());
        members.of(organisation).stream().filter(it -> !it.ended()).forEach(it -> arrivals.remember(it, taking));
        var currency = NamedRows.recognised(table, BALANCE) ? balances.named(answers.answer(UNIT)) : null;
        var said = currency == null ? Optional.<Map<String, Long>>empty() : balances.said(table, currency);
        NamedRows.each(
                table,
                MemberFields.ALL,
                report,
                (row, place) -> one(row, place, taking, currency, said.isPresent(), report));
        report.settle();
        if (currency != null && said.isPresent())
            balances.book(
                    organisation,
                    currency,
                    said.get(),
                    taking.openings().values().stream()
                            .filter(it -> members.find(it.member()).isPresent())
                            .toList(),
                    taking.by());
    }

    private PartyId organisation(String said) {
        try {
            var it = organisations.by(said);
            if (registers.find(it).isEmpty()) throw new UnreadableSource("membership.import.register", said);
            return it;
        } catch (NotTaken none) {
            throw new UnreadableSource(none.reason());
        }
    }

    private Outcome one(
            TableRow row,
            String place,
            Arrivals.Taking taking,
            @Nullable Currency currency,
            boolean booked,
            ImportReport report) {
        var it = arrivals.read(row);
        long units = currency == null ? 0 : OpeningBalances.of(row, currency);
        var twin = arrivals.twin(it, taking);
        twin.filter(one -> !it.surely(one))
                .ifPresent(one -> report.note(
                        place, "membership.import.already", it.contact().name(), String.valueOf(one.number())));
        twin.ifPresent(one -> later(it, one, report, place));
        var member = twin.orElseGet(() -> arrivals.admit(it, taking, report, place));
        if (twin.isEmpty()) {
            arrivals.remember(member, taking);
            if (it.kind() == MemberKind.PERSON
                    && TWO.matcher(row.cell(MemberFields.FIRST)).find())
                report.note(place, "membership.import.two", member.name(), String.valueOf(member.number()));
        }
        var party = member.party();
        if (booked && party != null)
            taking.openings().put(place, new Arrivals.Opening(place, member.id(), party, units));
        if (twin.isEmpty()) return Outcome.Created.said("membership.import.member");
        return booked && units != 0 && !balances.opened(member.id())
                ? Outcome.Updated.said("membership.import.opening")
                : new Outcome.Unchanged();
    }

    /** Nothing of who is there changes; that their table knows better is told. */
    private static void later(MemberRow it, Member there, ImportReport report, String place) {
        var said = it.paidUntil();
        if (said != null && !said.equals(there.paidUntil()))
            report.note(place, "membership.import.paid", there.name(), String.valueOf(there.number()), said);
    }

    /**
     * All opening balances are given back, or nothing is. Lines that nobody touched since are struck out from their first day on; the base
     * keeps the others, and the engine lists them.
     */
    @Override
    public void withdrawn(List<Row> touched) {
        balances.reverse(brought(touched, Arrivals.Brought.BALANCE));
        for (var id : arrivals.gone(brought(touched, Arrivals.Brought.LINE)))
            members.find(id)
                    .filter(it -> it.state() == MemberState.ACTIVE)
                    .ifPresent(it -> endings.strikeOut(
                            it, messages.text(Locale.FRENCH, "membership.import.struck"), addedBy(id)));
    }

    private static List<UUID> brought(List<Row> touched, Arrivals.Brought what) {
        return touched.stream()
                .filter(it -> it.table().equals(TABLE) && it.key().contains("\"" + what + "\""))
                .map(it -> UUID.fromString(it.key().replaceAll(".*\"member\": *\"([^\"]+)\".*", "$1")))
                .toList();
    }

    /** Who took them in answers for taking them back. */
    private PartyId addedBy(UUID member) {
        return db.sql("select added_by from membership.member where id = :member")
                .param("member", member)
                .single((row, n) -> Rows.party(row, "added_by"));
    }
}
