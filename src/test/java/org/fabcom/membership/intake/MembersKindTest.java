package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members from tables and known exports, with a rehearsal, doubles joined, opening balances that sum to zero (E8). */
@FabComTest
class MembersKindTest {

    private static final LocalDate SIX_YEARS_AGO = LocalDate.of(2020, 11, 3);

    private static final String BALANCES = "Nom;E-mail;Adhésion le;Solde\n";

    private final Neighbours neighbours;
    private final Registers registers;
    private final Members members;
    private final Imports imports;
    private final Ledger ledger;
    private final Currencies currencies;
    private final MembersKind kind;
    private final JdbcClient db;
    private final Person paul;
    private PartyId house = new PartyId(new UUID(0, 0));

    MembersKindTest(
            Neighbours neighbours,
            Registers registers,
            Members members,
            Imports imports,
            Ledger ledger,
            Currencies currencies,
            MembersKind kind,
            JdbcClient db) {
        this.neighbours = neighbours;
        this.registers = registers;
        this.members = members;
        this.imports = imports;
        this.ledger = ledger;
        this.currencies = currencies;
        this.kind = kind;
        this.db = db;
        paul = neighbours.person("Paul");
    }

    @BeforeEach
    void aRegister() {
        house = neighbours.association("Le Hangar", paul).id();
        registers.open(house, Register.Entry.ASKED, paul.id());
    }

    private ImportSource source(String text, Charset charset, Map<String, String> answers) {
        var all = new LinkedHashMap<>(answers);
        all.put("structure", house.toString());
        return ImportSource.of("membres.csv", text.getBytes(charset)).answered(all);
    }

    private Run read(ImportSource source, boolean rehearse) {
        return imports.read(imports.open(kind, source, paul.id()), kind, source, rehearse);
    }

    private Run read(String text) {
        return read(source(text, StandardCharsets.UTF_8, Map.of()), false);
    }

    private Map<String, Member> there() {
        return members.of(house).stream()
                .filter(it -> !it.ended())
                .collect(Collectors.toMap(Member::name, it -> it, (one, other) -> one, LinkedHashMap::new));
    }

    @Test
    void an_export_of_helloasso_is_recognised() {
        var text = """
            Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Nom payeur;Prénom payeur;Email payeur;Tarif;Montant tarif
            5001;03/11/2020 09:12;Validé;Ünsal;Gül;Ünsal;Gül;gul@exemple.org;Adhésion simple;20,00
            5002;03/11/2020 09:15;Remboursé;Perdu;Max;Perdu;Max;max@exemple.org;Adhésion simple;20,00
            """;
        var source = source(text, StandardCharsets.UTF_8, Map.of());
        assertThat(kind.recognises(source)).isTrue();
        assertThat(kind.questions(source)).extracting(it -> it.name()).containsExactly("structure");
        var run = read(source, false);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().aside()).as("refunded").isEqualTo(1);
        assertThat(there()).containsOnlyKeys("Gül Ünsal");
        var gul = there().get("Gül Ünsal");
        assertThat(gul.joinedOn()).isEqualTo(SIX_YEARS_AGO);
        assertThat(gul.contact().email()).isEqualTo("gul@exemple.org");
        assertThat(gul.formerly()).isEqualTo("5001");
    }

    @Test
    void exports_of_galette_paheko_and_odoo_are_recognised() {
        var all = List.of(
                "id_adh;nom_adh;prenom_adh;societe_adh;adresse_adh;adresse2_adh;cp_adh;ville_adh;tel_adh;email_adh;id_statut;date_crea_adh\n"
                        + "7;Dupré;Zoé;;3 rue du Gué;Bât. B;99100;Vernoux;0601020304;zoe@exemple.org;4;2020-11-03\n",
                "numero,nom,email,adresse,code_postal,ville,telephone,lettre_infos,date_inscription\n"
                        + "7,Zoé Dupré,zoe@exemple.org,\"3 rue du Gué, Bât. B\",99100,Vernoux,0601020304,1,2020-11-03\n",
                "\"Numéro de membre\",\"Nom & prénom\",\"Adresse E-Mail\",\"Code postal\",Ville,\"Numéro de téléphone\",\"Date d'inscription\"\n"
                        + "7,Zoé Dupré,zoe@exemple.org,99100,Vernoux,0601020304,03/11/2020\n",
                "ref,name,email,phone,street,zip,city,membership_state,membership_start,membership_stop\n"
                        + "7,Zoé Dupré,zoe@exemple.org,0601020304,3 rue du Gué,99100,Vernoux,paid,2020-11-03,2026-12-31\n");
        for (var text : all) {
            aRegister();
            var source = source(text, StandardCharsets.UTF_8, Map.of());
            assertThat(kind.recognises(source)).as(text).isTrue();
            read(source, false);
            var zoe = there().get("Zoé Dupré");
            assertThat(zoe).as(text).isNotNull();
            assertThat(zoe.joinedOn()).isEqualTo(SIX_YEARS_AGO);
            assertThat(zoe.formerly()).isEqualTo("7");
            assertThat(zoe.contact().address()).contains("99100 Vernoux");
            assertThat(zoe.contact().phone()).isEqualTo("0601020304");
        }
    }

    @Test
    void a_day_of_six_years_ago_is_read_in_every_form_and_accents_in_every_encoding() {
        var forms = List.of("2020-11-03", "03/11/2020", "3 novembre 2020", "03.11.20", "44138", "2020-11-03T10:00:00");
        int n = 0;
        for (var form : forms) {
            aRegister();
            var charset = n++ % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            read(source("Nom;Prénom;Adhésion le\nBéranger;Aïcha;" + form + "\n", charset, Map.of()), false);
            assertThat(there()).as(form).containsOnlyKeys("Aïcha Béranger");
            assertThat(there().get("Aïcha Béranger").joinedOn()).as(form).isEqualTo(SIX_YEARS_AGO);
        }
    }

    @Test
    void doubles_are_joined_and_namesakes_are_not() {
        var table = """
            Nom;Prénom;E-mail;Téléphone;Adhésion le
            Martin;Léa;lea@exemple.org;;2020-11-03
            MARTIN;Lea;LEA@exemple.org;;2021-01-01
            Martin;Léa;;0601020304;2020-11-03
            Martin;Léa;autre.lea@exemple.org;;2022-05-05
            """;
        var run = read(table);
        assertThat(run.counts().created()).as("one and her namesake").isEqualTo(2);
        assertThat(run.counts().unchanged()).isEqualTo(2);
        var again = read(table);
        assertThat(again.counts().created()).as("the same table again").isZero();
        assertThat(members.of(house)).hasSize(2);
    }

    @Test
    void a_rehearsal_writes_nothing_and_a_withdrawal_strikes_the_lines_out() {
        var text =
                "Nom;Prénom;Raison sociale;Catégorie;Adhésion le\nA;Un;;Usagers;2020-11-03\nB;Deux;Ferme du Gué;Partenaires;2020-11-03\n";
        var rehearsed = read(source(text, StandardCharsets.UTF_8, Map.of()), true);
        assertThat(rehearsed.counts().created()).isEqualTo(2);
        assertThat(members.of(house)).isEmpty();
        var run = read(text);
        assertThat(there().get("Ferme du Gué").kind()).isEqualTo(MemberKind.ORGANISATION);
        assertThat(imports.withdraw(run.id(), paul.id())).isInstanceOf(Imports.Withdrawal.Done.class);
        assertThat(members.of(house))
                .as("lines stay with their numbers, nobody is a member by them")
                .hasSize(2)
                .allMatch(it -> it.state() == MemberState.ENDED
                        && it.endedOn() != null
                        && it.endedOn().equals(it.joinedOn()));
        assertThat(read(text).counts().created()).as("taken in anew").isEqualTo(2);
    }

    @Test
    void opening_balances_sum_to_zero_or_nothing_comes() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var head = "Nom;E-mail;Adhésion le;Solde\n";
        var rows =
                rosa.name() + ";" + rosa.email() + ";2020-11-03;12\n" + max.name() + ";" + max.email() + ";2020-11-03;";
        var answers = Map.of("unite", unit.name());
        var refused = read(source(head + rows + "-10\n", StandardCharsets.UTF_8, answers), false);
        assertThat(refused.state()).isEqualTo(Run.State.FAILED);
        assertThat(refused.message()).contains("l’écart est de +2");
        assertThat(members.of(house)).as("nothing comes").isEmpty();
        var source = source(head + rows + "-12\n", StandardCharsets.UTF_8, answers);
        var run = read(source, false);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(available(rosa.id(), unit)).isEqualTo(12);
        assertThat(available(max.id(), unit)).isEqualTo(-12);
        assertThat(available(house, unit))
                .as("the organisation ends where it was")
                .isZero();
        read(source, false);
        assertThat(available(rosa.id(), unit))
                .as("the same table again books nothing")
                .isEqualTo(12);
        imports.withdraw(run.id(), paul.id());
        assertThat(available(rosa.id(), unit)).isZero();
        assertThat(available(max.id(), unit)).isZero();
    }

    @Test
    void a_balance_without_an_account_refuses_the_table() {
        var unit = unit();
        var text =
                "Nom;E-mail;Adhésion le;Solde\nInconnue;x@exemple.org;2020-11-03;5\nAutre;y@exemple.org;2020-11-03;-5\n";
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("ligne 2").contains("ligne 3");
    }

    @Test
    void rows_of_one_member_open_with_their_sum_and_a_withdrawal_gives_back_those_who_stood_there_too() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var answers = Map.of("unite", unit.name());
        read("Nom;E-mail;Adhésion le\n" + row(max, "").replace(";\n", "\n"));
        var source =
                source(BALANCES + row(rosa, "10") + row(rosa, "5") + row(max, "-15"), StandardCharsets.UTF_8, answers);
        var run = read(source, false);
        assertThat(run.message()).isNull();
        assertThat(available(rosa.id(), unit)).isEqualTo(15);
        assertThat(available(max.id(), unit)).isEqualTo(-15);
        assertThat(available(house, unit)).isZero();
        imports.withdraw(run.id(), paul.id());
        assertThat(available(rosa.id(), unit)).isZero();
        assertThat(available(max.id(), unit)).as("a member before").isZero();
        assertThat(there()).containsOnlyKeys(max.name());
        read(source, false);
        assertThat(available(rosa.id(), unit)).as("taken in anew").isEqualTo(15);
        assertThat(available(max.id(), unit)).isEqualTo(-15);
    }

    @Test
    void a_balance_that_would_not_be_booked_refuses_the_table() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        members.admit(new NewMember(
                house,
                null,
                MemberKind.PERSON,
                new Member.Contact(rosa.name(), rosa.email().text(), "", ""),
                List.of(),
                "",
                SIX_YEARS_AGO,
                MemberState.ACTIVE,
                "",
                false,
                paul.id()));
        var text = BALANCES + row(rosa, "5") + row(max, "-5");
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("ligne 2").doesNotContain("ligne 3");
        assertThat(available(max.id(), unit)).isZero();
    }

    @Test
    void a_withdrawal_that_cannot_give_balances_back_withdraws_nothing() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var text = BALANCES + row(rosa, "12") + row(max, "-12");
        var run = read(source(text, StandardCharsets.UTF_8, Map.of("unite", unit.name())), false);
        ledger.pay(new Order(rosa.id(), max.id(), Amount.one(unit.id(), 112), rosa.id(), "spent-" + run.id(), "Aide"))
                .booked();
        assertThatThrownBy(() -> imports.withdraw(run.id(), paul.id())).isInstanceOf(Problem.class);
        assertThat(available(rosa.id(), unit)).isEqualTo(-100);
        assertThat(available(max.id(), unit)).isEqualTo(100);
        assertThat(there()).hasSize(2);
        assertThat(imports.find(run.id()).orElseThrow().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void a_withdrawal_keeps_and_lists_those_who_were_touched_since() {
        var run = read("Nom;Adhésion le\nPayante;2020-11-03\nChangée;2020-11-03\nSeule;2020-11-03\n");
        paid(there().get("Payante").id());
        var changed = there().get("Changée");
        members.describe(changed.id(), changed.version(), new Member.Contact("Changée", "", "0601020304", ""), "");
        var withdrawal = (Imports.Withdrawal.Done) imports.withdraw(run.id(), paul.id());
        assertThat(there()).containsOnlyKeys("Payante", "Changée");
        assertThat(withdrawal.kept()).extracting(Object::toString).hasSize(2).allMatch(it -> it.contains("n° "));
    }

    private void paid(UUID member) {
        db.sql("""
                with r as (insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                    values (gen_random_uuid(), :house, 'Adhésion', 'FIXED', '{1000}', '2020-01-01', :paul, now()) returning id),
                  c as (insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by, called_at)
                    values (gen_random_uuid(), :house, '2020', '2020-01-01', '2020-12-31', '2020-12-31', :paul, now()) returning id)
                insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by, decided_at)
                select gen_random_uuid(), c.id, :member, r.id, '2020-12-31', 1000, 'PAID', '2020-11-03', :paul, now() from r, c
                """)
                .param("house", house.value())
                .param("paul", paul.id().value())
                .param("member", member)
                .update();
    }

    private static String row(Person it, String balance) {
        return it.name() + ";" + it.email() + ";2020-11-03;" + balance + "\n";
    }

    private Currency unit() {
        var name = "Grain " + UUID.randomUUID().toString().substring(0, 8);
        return currencies
                .add(Currencies.Draft.points(name, "g", Regime.MUTUAL, new Limits(-100L, 100L)), paul.id())
                .orElseThrow();
    }

    private long available(PartyId party, Currency unit) {
        return ledger.balance(party, unit.id()).orElseThrow().available();
    }
}
