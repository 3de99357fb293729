package id.paritrana.sight;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

/** Pages with a fault in them, one of each kind, to see that the comparison of two worlds finds it. Only tests have them. */
@Path("/planted")
@Authenticated
@Blocking
public class PlantedLeaks {
    /** A kind of leak, and the value that it lets out. */
    enum Kind {
        NONE("select 1"),
        COUNT("select count(*) from score_sheet where filed_at is null"),
        ORDER(
                "select string_agg(s.code, ',' order by x.begun_at, x.id) from score_sheet x join seat s on s.id = x.seat_id"),
        STATUS("select count(*) from journal where act = 'sheet-saved'"),
        TIME("select max(saved_at) from score_sheet"),
        ID_GAP("select max(id) - min(id) from score_sheet"),
        LENGTH("select sum(length(comment)) from sheet_mark"),
        HEADER("select sum(value) from sheet_mark");

        final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    private final DataSource database;

    PlantedLeaks(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("{kind}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response leak(@PathParam("kind") String word) throws SQLException {
        Kind kind = Kind.valueOf(word);
        String value;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(kind.sql)) {
            row.next();
            value = String.valueOf(row.getString(1));
        }
        return switch (kind) {
            case NONE -> Response.ok("page").build();
            case STATUS ->
                Response.status(value.equals("0") ? 200 : 404).entity("page").build();
            case LENGTH ->
                Response.ok("page" + " ".repeat((int) (Long.parseLong(value) % 10_000)))
                        .build();
            case HEADER -> Response.ok("page").header("X-Page", value).build();
            default -> Response.ok("page " + value).build();
        };
    }
}
