package org.fabcom.journeys.told;

import module java.base;

/**
 * What somebody sends straight to the server, past the buttons of the page, by the words of the stories. The address is that
 * of the tool in hand or of the accompaniment.
 */
record Forced(boolean aboutTool, String path, List<String> fields) {

    static Forced of(String act, LocalDate today) {
        var found = about(today).get(act);
        if (found == null) throw new AssertionError("nobody knows how to force “" + act + "”");
        return found;
    }

    private static Map<String, Forced> about(LocalDate today) {
        return Map.ofEntries(
                Map.entry("ouvrir l’espace", stage("SPACE_OPENED")),
                Map.entry("demander l’export", stage("EXPORT_REQUESTED")),
                Map.entry("vérifier l’export", stage("EXPORT_VERIFIED")),
                Map.entry("vérifier l’import", stage("IMPORT_VERIFIED")),
                Map.entry("basculer", stage("SWITCHED")),
                Map.entry("fermer le compte", stage("CLOSED")),
                Map.entry("supprimer", tool("supprimer")),
                Map.entry("reprendre", tool("reprendre")),
                Map.entry("recommencer", tool("recommencer")),
                Map.entry("retirer", tool("retirer", "motif", "NOT_USED", "mots", "Par erreur")),
                Map.entry(
                        "faire tourner les deux",
                        tool(
                                "ensemble",
                                "du",
                                today.toString(),
                                "au",
                                today.plusDays(14).toString())),
                Map.entry(
                        "lever un obstacle",
                        tool("lever", "quoi", UUID.randomUUID().toString(), "pourquoi", "Parce que")),
                Map.entry("accepter le plan", file("/plan/accepter")),
                Map.entry("préparer le plan", file("/plan/preparer")),
                Map.entry("commencer le point", file("/commencer")),
                Map.entry("rendre le point", file("/restituer")),
                Map.entry("accepter le point", file("/accepter", "note", "De vive voix")),
                Map.entry(
                        "noter un ordre", file("/priorites", "rang-1", "1", "note", "Voté", "tenu", today.toString())),
                Map.entry("mettre le plan en route", file("/en-route")),
                Map.entry("ouvrir le suivi", file("/suivis")),
                Map.entry("donner des nouvelles", file("/suivis/365", "utilise", "YES", "ancien", "CLOSED")),
                Map.entry("rouvrir", file("/rouvrir", "reprise", "Pour voir")),
                Map.entry("dire que c’est réussi", ended("FULL")),
                Map.entry("dire que c’est réussi en partie", ended("PARTIAL")));
    }

    private static Forced ended(String outcome) {
        return file("/terminer", "issue", outcome, "raison", "Voilà", "heures", "1", "minutes", "0", "euros", "0");
    }

    private static Forced stage(String stage) {
        return tool("avancer", "vers", stage);
    }

    private static Forced tool(String act, String... fields) {
        return new Forced(true, "/" + act, List.of(fields));
    }

    private static Forced file(String path, String... fields) {
        return new Forced(false, path, List.of(fields));
    }
}
