package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Tables of members as other software writes them. */
abstract class WithMemberTables {

    static final LocalDate SIX_YEARS_AGO = LocalDate.of(2020, 11, 3);

    static final String BALANCES = "Nom;E-mail;Adhésion le;Solde\n";

    final Neighbours neighbours;
    final Registers registers;
    final Members members;
    final Imports imports;
    final Ledger ledger;
    final Currencies currencies;
    final MembersKind kind;
    final Sql db;
    final Person paul;
    PartyId house = new PartyId(new UUID(0, 0));

    WithMemberTables(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        registers = beans.getBean(Registers.class);
        members = beans.getBean(Members.class);
        imports = beans.getBean(Imports.class);
        ledger = beans.getBean(Ledger.class);
        currencies = beans.getBean(Currencies.class);
        kind = beans.getBean(MembersKind.class);
        db = beans.getBean(Sql.class);
        paul = neighbours.person("Paul");
    }

    @BeforeEach
    void aRegister() {
        house = neighbours.association("Le Hangar", paul).id();
        registers.open(house, Register.Entry.ASKED, paul.id());
    }

    ImportSource source(String text, Charset charset, Map<String, String> answers) {
        var all = new LinkedHashMap<>(answers);
        all.put("structure", house.toString());
        return ImportSource.of("membres.csv", text.getBytes(charset)).answered(all);
    }

    Run read(ImportSource source, boolean rehearse) {
        return imports.read(imports.open(kind, source, paul.id()), kind, source, rehearse);
    }

    Run read(String text) {
        return read(source(text, StandardCharsets.UTF_8, Map.of()), false);
    }

    Map<String, Member> there() {
        return members.of(house).stream()
                .filter(it -> !it.ended())
                .collect(Collectors.toMap(Member::name, it -> it, (one, other) -> one, LinkedHashMap::new));
    }

    void paid(UUID member) {
        db.sql("""
                with r as (insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                    values (gen_random_uuid(), :house, 'Adhésion', 'FIXED', '{1000}', '2020-01-01', :paul, now()) returning id),
                  c as (insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by, called_at)
                    values (gen_random_uuid(), :house, '2020', '2020-01-01', '2020-12-31', '2020-12-31', :paul, now()) returning id)
                insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by, decided_at)
                select gen_random_uuid(), c.id, :member, r.id, '2020-12-31', 1000, 'PAID', '2020-11-03', :paul, now() from r, c
                """)
                .param("house", house.value(), "paul", paul.id().value(), "member", member)
                .update();
    }

    static String row(Person it, String balance) {
        return it.name() + ";" + it.email() + ";2020-11-03;" + balance + "\n";
    }

    Currency unit() {
        var name = "Grain " + UUID.randomUUID().toString().substring(0, 8);
        return currencies
                .add(Currencies.Draft.points(name, "g", Regime.MUTUAL, new Limits(-100L, 100L)), paul.id())
                .orElseThrow();
    }

    long available(PartyId party, Currency unit) {
        return ledger.balance(party, unit.id()).orElseThrow().available();
    }
}
