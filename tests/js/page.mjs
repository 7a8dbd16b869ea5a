// What files that come late find when they run.
import "../../assets/js/commands.js";
import "../../assets/js/page.js";
