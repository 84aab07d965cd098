package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.Days;

/** Numbers, money and dates as the reader writes them. Immutable, one per language. */
public final class Formats {

    private static final char THIN = '\u202f';
    private static final char NBSP = '\u00a0';

    private final Locale locale;
    private final boolean french;
    private final DateTimeFormatter day;
    private final DateTimeFormatter firstDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter firstShortDay;
    private final DateTimeFormatter month;
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    public Formats(Locale locale) {
        this.locale = locale;
        this.french = locale.getLanguage().equals("fr");
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.firstDay = french ? DateTimeFormatter.ofPattern("d'er' MMMM uuuu", locale) : day;
        this.shortDay = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.firstShortDay = french ? DateTimeFormatter.ofPattern("d'er' MMM uuuu", locale) : shortDay;
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
    }

    /** Words that somebody typed: no line begins with a colon or ends with an opening mark. */
    public static String bound(String typed) {
        return typed.replaceAll(" (?=[:;?!»])|(?<=«) ", String.valueOf(NBSP));
    }

    /** « 12 400 » in French with a narrow no-break space, "12,400" in English. */
    public String number(long n) {
        var digits = Long.toString(Math.abs(n));
        var out = new StringBuilder(n < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) out.append(french ? THIN : ',');
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** Cents of euro: « 1 234,50 € », without cents when there are none. */
    public String euros(long cents) {
        return money(cents, "EUR");
    }

    /** Hundredths of a currency named by its ISO 4217 code. */
    String money(long cents, String currency) {
        var sign = cents < 0 ? "−" : "";
        long abs = Math.abs(cents);
        var amount = number(abs / 100) + (abs % 100 == 0 ? "" : (french ? "," : ".") + two(abs % 100));
        var symbol = switch (currency) {
            case "EUR" -> "€";
            case "USD" -> french ? "$US" : "$";
            case "GBP" -> "£";
            default -> currency;
        };
        return french ? sign + amount + NBSP + symbol : sign + symbol + amount;
    }

    /** Whether words of so much stand in the singular: below two in French (« 1,50 gué », « 0 gué »), for one alone in English. */
    public boolean single(long n, int decimals) {
        long one = one(decimals);
        return french ? Math.abs(n) < 2 * one : Math.abs(n) == one;
    }

    private static long one(int decimals) {
        long one = 1;
        for (int i = 0; i < decimals; i++) one *= 10;
        return one;
    }

    /** So many tenths, hundredths…: « 12,50 »; without figures after the comma when there are none to show. */
    public String decimal(long n, int decimals) {
        long one = one(decimals);
        long abs = Math.abs(n);
        var rest = abs % one == 0 ? "" : Long.toString(one + abs % one).substring(1);
        return (n < 0 ? "−" : "") + number(abs / one) + (rest.isEmpty() ? "" : (french ? "," : ".") + rest);
    }

    private static String two(long n) {
        return n < 10 ? "0" + n : Long.toString(n);
    }

    /** The name of a country, from its two letters (ISO 3166-1); whatever else is said as it is. */
    public String country(String code) {
        if (code.length() != 2) return code;
        return countries.computeIfAbsent(code, it -> Locale.of("", it).getDisplayCountry(locale));
    }

    /** Minutes as « 2 h 30 », « 45 min » or « 31 h ». */
    public String duration(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) return number(rest) + NBSP + "min";
        return number(hours) + NBSP + "h" + (rest == 0 ? "" : NBSP + two(rest));
    }

    /** « 24 novembre 2026 ». */
    public String date(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? firstDay : day).format(date);
    }

    /** « mardi 24 novembre 2026 ». */
    public String weekday(LocalDate date) {
        boolean first = date.getDayOfMonth() == 1 && french;
        return DateTimeFormatter.ofPattern(first ? "EEEE d'er' MMMM uuuu" : "EEEE d MMMM uuuu", locale)
                .format(date);
    }

    /** « 18 h 30 », or « 18:30 » in English. */
    public String hour(LocalTime at) {
        if (!french) return DateTimeFormatter.ofPattern("HH:mm").format(at);
        return at.getHour() + (NBSP + "h") + (at.getMinute() == 0 ? "" : NBSP + two(at.getMinute()));
    }

    /** « 24 nov. 2026 ». */
    String shortDate(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? firstShortDay : shortDay).format(date);
    }

    /** « novembre 2026 ». */
    public String month(YearMonth it) {
        return month.format(it);
    }

    String shortDate(Instant instant) {
        return shortDate(LocalDate.ofInstant(instant, Days.ZONE));
    }

    /** « 24 novembre 2026 à 14 h 31 ». */
    public String dateTime(Instant instant) {
        var at = instant.atZone(Days.ZONE);
        return date(at.toLocalDate()) + (french ? " à " : " at ") + hour(at.toLocalTime());
    }

    /** Bytes in kB or MB of 1 000. */
    public String bytes(long n) {
        if (n < 1000) return number(n) + NBSP + (french ? "octets" : "bytes");
        if (n < 1_000_000) return number((n + 500) / 1000) + NBSP + (french ? "ko" : "kB");
        return number(n / 1_000_000) + (french ? "," : ".") + (n / 100_000 % 10) + NBSP + (french ? "Mo" : "MB");
    }
}
