package org.fabcom.talk.mailed;

import module java.base;

/**
 * How programs say in French and in English that what follows was said before, or is no part of what is said. Lines come with plain
 * spaces, straight apostrophes and without the stars of bold.
 */
final class QuoteMarkers {

    /** « Le lun. 23 nov. 2026 à 10:12, Oxana … a écrit : », which programs break over several lines. */
    private static final List<Pattern> BROKEN =
            patterns("(?:Le|En date du|En date de)\\b.{4,300}\\b(?:a écrit|écrivait) ?:", "On\\b.{4,300}\\bwrote ?:");

    private static final List<Pattern> WHOLE = patterns(
            ".{2,150} a écrit (?:le|à) .{4,80} ?:",
            "Le\\b.{4,200}<[^>]+@[^>]+> ?a écrit ?:.*",
            "On\\b.{4,200}<[^>]+@[^>]+> ?wrote ?:.*",
            ".{2,150} wrote (?:on|at) .{4,80} ?:",
            "\\d{4}[-/]\\d\\d?[-/]\\d\\d?.{1,200}<[^>]+@[^>]+> ?:");

    /** A day, an hour or an address: else it is somebody's sentence. */
    private static final Pattern DATED = Pattern.compile("\\d{1,2} ?[:hH] ?\\d{2}|\\b(?:19|20)\\d\\d\\b|<[^>]*@[^>]*>");

    private static final List<Pattern> RULERS = patterns(
            "[-_]{2,} ?(?:Message d'origine|Message original|Message initial|Message transféré|Message transmis|Mail original|E-mail d'origine|Original Message|Original message|Forwarded [Mm]essage|Reply message)[-_ ]*",
            "(?:Début du message (?:transféré|réexpédié)|Begin forwarded message) ?:");

    private static final Pattern LINE = Pattern.compile("[_-]{10,}|={10,}");

    private static final Pattern FROM = Pattern.compile("(?i)(?:De|From|Expéditeur|Envoyé par) ?: ?\\S.*");

    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?:Envoyé(?: le)?|Date|Sent|À|A|To|Pour|Cc|Objet|Sujet|Subject|Répondre à|Reply-To|Destinataire) ?: ?.*");

    private static final List<Pattern> DEVICES = patterns(
            "(?:Envoyé|Provenance|Expédié|Obtenir|Télécharger|Téléchargez) ?(?:de|depuis|d'|à partir de|via|avec|par|:)? ?(?:mon |ma |l'application |la |le )?(?:iPhone|iPad|mobile|smartphone|téléphone|portable|tablette|appareil|Android|Samsung|Galaxy|Huawei|Xiaomi|Outlook|Courrier|Yahoo|Orange|Proton|Gmail|Mail|Bluewin|SFR|Free|La Poste|K-9|Thunderbird|Blue ?[Mm]ail|Infomaniak|messagerie).{0,120}",
            "(?:Sent|Get|Download) ?(?:from|with|via|using)? ?(?:my |the |a )?(?:iPhone|iPad|mobile|phone|smartphone|tablet|device|Android|Samsung|Galaxy|Huawei|Xiaomi|Outlook|Mail|Yahoo|Proton|Gmail|BlackBerry|K-9|Thunderbird|Blue ?[Mm]ail|Infomaniak).{0,120}",
            "Excusez la brièveté.{0,80}|Veuillez excuser (?:ma|la) brièveté.{0,80}|Please excuse my brevity.{0,80}");

    private QuoteMarkers() {}

    /** @param line one or several, joined */
    static boolean attribution(String line, boolean joined) {
        return (any(BROKEN, line) || !joined && any(WHOLE, line))
                && DATED.matcher(line).find();
    }

    static boolean ruler(String line) {
        return any(RULERS, line);
    }

    static boolean line(String line) {
        return LINE.matcher(line).matches();
    }

    static boolean from(String line) {
        return FROM.matcher(line).matches();
    }

    static boolean header(String line) {
        return HEADER.matcher(line).matches();
    }

    static boolean device(String line) {
        return any(DEVICES, line);
    }

    private static boolean any(List<Pattern> patterns, String line) {
        return line.length() <= 600
                && patterns.stream().anyMatch(it -> it.matcher(line).matches());
    }

    private static List<Pattern> patterns(String... all) {
        return List.of(all).stream().map(Pattern::compile).toList();
    }
}
