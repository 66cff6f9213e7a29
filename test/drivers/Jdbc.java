// JDBC sends strings as varchar: the implicit cast lets them use the index.
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;

public class Jdbc {
    static int count;
    static int failed;

    static void ok(boolean condition, String name, Object got) {
        count++;
        if (!condition) {
            failed++;
        }
        System.out.println((condition ? "ok " : "not ok ") + count + " - jdbc: " + name);
        if (!condition) {
            System.out.println("# got " + got);
        }
    }

    static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    static String plan(Connection conn, String condition, Object value) throws Exception {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement st = conn.prepareStatement(
                "EXPLAIN (COSTS OFF) SELECT number FROM site WHERE " + condition)) {
            if (value instanceof Array) {
                st.setArray(1, (Array) value);
            } else {
                st.setString(1, (String) value);
            }
            ResultSet rs = st.executeQuery();
            while (rs.next()) {
                plan.append(rs.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", env("PGUSER", "postgres"));
        properties.setProperty("password", env("PGPASSWORD", ""));
        String url = "jdbc:postgresql://" + env("PGHOST", "localhost") + ":"
            + env("PGPORT", "5432") + "/" + env("PGDATABASE", "postgres");

        try (Connection conn = DriverManager.getConnection(url, properties);
             Statement st = conn.createStatement()) {
            String number = "京ICP备12345678号-3";
            st.execute("CREATE TEMP TABLE site (number icp_number PRIMARY KEY)");

            try (PreparedStatement insert = conn.prepareStatement("INSERT INTO site VALUES (?)")) {
                insert.setString(1, "京icp备12345678号－3");
                insert.execute();
            }
            ResultSet rs = st.executeQuery("SELECT number FROM site");
            rs.next();
            ok(rs.getString(1).equals(number), "a number goes in and comes out as text",
                rs.getString(1));

            st.execute("SET enable_seqscan = off");
            st.execute("SET enable_bitmapscan = off");
            st.execute("SET plan_cache_mode = force_generic_plan");
            String plan = plan(conn, "number = ?", number);
            ok(plan.contains("Index Cond: (number = "), "setString uses the index", plan);
            plan = plan(conn, "number = ANY(?)",
                conn.createArrayOf("text", new String[] {number}));
            ok(plan.contains("Index Cond: (number = "), "setArray uses the index", plan);

            try (PreparedStatement find = conn.prepareStatement("SELECT icp_numbers(?)::text[]")) {
                find.setString(1, "京ICP备12345678号-3 粤B2-20090059");
                rs = find.executeQuery();
                rs.next();
                String[] found = (String[]) rs.getArray(1).getArray();
                ok(Arrays.equals(found, new String[] {number, "粤B2-20090059"}),
                    "an array of numbers", Arrays.toString(found));
            }

            CopyManager copy = conn.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("COPY site FROM STDIN",
                new StringReader("沪ICP备2021005742号\n粤B2-20090059-5\n"));
            StringWriter out = new StringWriter();
            copy.copyOut("COPY (SELECT number FROM site ORDER BY number) TO STDOUT", out);
            ok(out.toString().equals("京ICP备12345678号-3\n沪ICP备2021005742号\n粤B2-20090059-5\n"),
                "COPY in and out", out);

            try (PreparedStatement bad = conn.prepareStatement("SELECT ?::icp_number")) {
                bad.setString(1, "秦ICP备12345678号");
                bad.executeQuery();
                ok(false, "a bad number is refused", null);
            } catch (PSQLException e) {
                String said = e.getServerErrorMessage().getDetail() + " "
                    + e.getServerErrorMessage().getHint();
                ok(e.getSQLState().equals("22P02") && said.contains("陕"),
                    "a bad number: SQLSTATE and detail", e.getMessage());
            }

            rs = st.executeQuery("SELECT beian_term_day('2026-09-18', 10, 'workday')");
            rs.next();
            ok(rs.getObject(1, LocalDate.class).equals(LocalDate.of(2026, 10, 9)),
                "a deadline is a date", rs.getString(1));
        }
        System.out.println("1.." + count);
        System.exit(failed > 0 ? 1 : 0);
    }
}
