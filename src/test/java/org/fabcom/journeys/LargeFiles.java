package org.fabcom.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.testing.LongRun;

/** The largest files of each kind that a page allows to an instance of so many megabytes. */
record LargeFiles(long largest, long heap) {

    Map<String, byte[]> all() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "lieux.csv", csv("id,nom,code_postal,adresse,commune,latitude,longitude,typologie,siret,a,b,c,d,e\n"));
        files.put("cra.csv", csv("Date,Type,Durée (min),Thématique(s) d’accompagnement,ID CRA,a,b,c,d,e,f,g,h,i\n"));
        files.put("sans-fin.csv", ("nom,ville\n\"" + "x".repeat((int) largest - 100)).getBytes(UTF_8));
        files.put("lieux.json", json());
        files.put(
                "apps.toml",
                "[a_ynh]\nid=\"x_ynh\"\n".repeat((int) largest / 20).getBytes(UTF_8));
        files.put("fiche.yml", ("id: x\nneeds:\n" + "- a\n".repeat((int) largest / 5)).getBytes(UTF_8));
        files.put("bombe.zip", zip(Map.of("x.csv", new byte[200_000_000])));
        files.put("plein.zip", zip(Map.of("a.csv", csv("nom,ville,a,b\n"), "b.csv", csv("nom,ville,c,d\n"))));
        files.put("cra.xlsx", book());
        return files;
    }

    /** That of somebody else, with the same content: more lines at its end, or a longer comment of the archive. */
    static byte[] of(String name, byte[] file, int more) {
        var own = Arrays.copyOf(file, file.length + more);
        Arrays.fill(own, file.length, own.length, (byte) '\n');
        if (name.endsWith(".zip") || name.endsWith(".xlsx")) own[file.length - 2] = (byte) more;
        return own;
    }

    /** Many small cells, none like another. */
    private byte[] csv(String head) {
        var text = new StringBuilder(head);
        for (int i = 0; text.length() < largest - 300; i++) {
            for (int j = 0; j < 14; j++) text.append(i % 97).append(j).append(j < 13 ? ',' : '\n');
            if (i % 3 == 0)
                text.append("2026-01-0")
                        .append(i % 9 + 1)
                        .append(",Individuel,30,x,")
                        .append(i % 50_000)
                        .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private byte[] json() {
        var text = new StringBuilder("[");
        for (int i = 0; text.length() < largest - 300; i++)
            text.append("{\"id\":\"").append(i).append("\",\"nom\":\"x\",\"code_postal\":\"38000\",\"a\":[1,2,3]},");
        return text.append("{}]").toString().getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var it : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue());
            }
        }
        return out.toByteArray();
    }

    /** In the long run near all that a workbook may unfold to, and as many words as may be held. */
    private byte[] book() throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var rows = new StringBuilder("<worksheet xmlns=\"" + main + "\"><sheetData><row>");
        for (var it : List.of("Date", "Type", "Durée (min)", "Thématique(s) d’accompagnement", "ID CRA"))
            rows.append("<c t=\"inlineStr\"><is><t>").append(it).append("</t></is></c>");
        rows.append("</row>");
        for (int i = 0; rows.length() < largest * (LongRun.ASKED ? 3 : 1); i++)
            rows.append("<row><c><v>46000</v></c><c t=\"s\"><v>")
                    .append(i % 1000)
                    .append("</v></c><c><v>30</v></c>")
                    .append("<c><v>1</v></c><c><v>")
                    .append(i)
                    .append("</v></c></row>");
        rows.append("</sheetData></worksheet>");
        var words = new StringBuilder("<sst xmlns=\"" + main + "\">");
        for (int i = 0; words.length() < new Bounds(heap * 900_000).kept() - 100; i++)
            words.append("<si><t>").append(i).append("</t></si>");
        words.append("</sst>");
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                                + "</Types>")
                        .getBytes(UTF_8));
        all.put(
                "xl/workbook.xml",
                ("<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                                + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                        .getBytes(UTF_8));
        all.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"" + links
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        all.put("xl/worksheets/sheet1.xml", rows.toString().getBytes(UTF_8));
        all.put("xl/sharedStrings.xml", words.toString().getBytes(UTF_8));
        return zip(all);
    }
}
