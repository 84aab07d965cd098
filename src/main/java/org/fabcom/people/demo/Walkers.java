package org.fabcom.people.demo;

import module java.base;
import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.people.DemoAccounts;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/** As whom one may walk around: one person for each way of seeing the house. */
@Component
record Walkers(Demonstration demonstration, People people) implements DemoAccounts {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("lucie", "Lucie Perrin");
        NAMES.put("claire", "Claire Morel");
        NAMES.put("francoise", "Françoise Teyssier");
        NAMES.put("odile", "Odile Garnier");
        NAMES.put("martine", "Martine Chauvet");
        NAMES.put("yann", "Yann Le Goff");
        NAMES.put("nadia", "Nadia Benali");
        NAMES.put("maud", "Maud Kervella");
        NAMES.put("sabine", "Sabine Courtois");
        NAMES.put("mireille", "Mireille Sanchez");
        NAMES.put("simon", "Simon Keller");
        NAMES.put("aline", "Aline Fournier");
        NAMES.put("karim", "Karim Haddad");
        NAMES.put("malo", "Malo Kerbrat");
        NAMES.put("theo", "Théo Ribeiro");
    }

    @Override
    public List<Account> all() {
        if (!demonstration.on()) return List.of();
        return NAMES.entrySet().stream()
                .flatMap(it -> people.byEmail(Inhabitants.email(it.getValue())).stream()
                        .map(person -> new Account(it.getKey(), person)))
                .toList();
    }
}
