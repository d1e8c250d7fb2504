"""The words of the benchmark's stories, in English and Khmer.

Made up for measuring: nobody named here exists. The Khmer is in Unicode order and NFC, without U+200B, and serves to have
Khmer of the right length and script on the page; it has not been read by a native reader.
{place} and {topic} are filled from the story's province and topic, {n0} to {n2} with its numbers.
"""

from datetime import date

LANGUAGES = ("en", "km")
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2024, 12, 31)

SITE = {
    "address": "https://outreach.example.org",
    "title": {"en": "Outreach Benchmark", "km": "ការវាស់ល្បឿនផ្សព្វផ្សាយ"},
    "tagline": {"en": "Stories from villages and communes, in two languages",
                "km": "រឿងរ៉ាវពីភូមិ និងឃុំ ជាពីរភាសា"},
    "stories": {"en": "Stories", "km": "រឿងរ៉ាវ"},
    "leaflets": {"en": "Leaflets", "km": "ខិត្តប័ណ្ណ"},
    "alt": {"en": "Drawing of rice fields with hills behind them.", "km": "គំនូរវាលស្រែ និងភ្នំនៅខាងក្រោយ។"},
    "about": {
        "en": {
            "title": "About us",
            "subtitle": "Who we are and what these stories are for",
            "summary": "A site made to measure how fast a site can be made.",
            "body": ["These stories are made up. They are as long as real ones, and have as many pictures and facts.",
                     "They serve to compare programs that make sites from texts."],
        },
        "km": {
            "title": "អំពីយើង",
            "subtitle": "យើងជានរណា ហើយរឿងរ៉ាវទាំងនេះមានប្រយោជន៍អ្វី",
            "summary": "គេហទំព័រដែលបង្កើតឡើងដើម្បីវាស់ល្បឿន។",
            "body": ["រឿងរ៉ាវទាំងនេះជារឿងប្រឌិត។ វាមានប្រវែងដូចរឿងពិត ហើយមានរូបភាព និងព័ត៌មានដូចគ្នា។",
                     "វាប្រើសម្រាប់ប្រៀបធៀបកម្មវិធីដែលបង្កើតគេហទំព័រពីអត្ថបទ។"],
        },
    },
}

KINDS = ("snapshot", "success-story", "case-study", "first-person")

CREDITS = ("A. Photographer/CCR", "B. Photographer/SVN", "C. Photographer/Riverbank")

PEOPLE = (
    {"en": "a village leader", "km": "មេភូមិម្នាក់"},
    {"en": "a school director", "km": "នាយកសាលាម្នាក់"},
    {"en": "a member of the commune committee", "km": "សមាជិកគណៈកម្មាធិការឃុំម្នាក់"},
    {"en": "a mother of two", "km": "ម្ដាយដែលមានកូនពីរនាក់"},
)

TITLES = (
    {"slug": "leaders-share-lessons", "en": "Village Leaders in {place} Share Lessons on {topic}",
     "km": "អ្នកដឹកនាំភូមិនៅ{place}ចែករំលែកមេរៀនស្ដីពី{topic}"},
    {"slug": "school-opens-doors", "en": "A School in {place} Opens Its Doors to Talk About {topic}",
     "km": "សាលារៀនមួយនៅ{place}បើកទ្វារដើម្បីពិភាក្សាអំពី{topic}"},
    {"slug": "committee-makes-plan", "en": "Commune Committee in {place} Makes a Plan for {topic}",
     "km": "គណៈកម្មាធិការឃុំនៅ{place}រៀបចំផែនការសម្រាប់{topic}"},
    {"slug": "young-people-lead", "en": "Young People in {place} Lead the Way in {topic}",
     "km": "យុវជននៅ{place}ដឹកនាំសកម្មភាពស្ដីពី{topic}"},
    {"slug": "families-learn-together", "en": "Families in {place} Learn Together About {topic}",
     "km": "គ្រួសារនៅ{place}រៀនជាមួយគ្នាអំពី{topic}"},
    {"slug": "monthly-meetings-begin", "en": "Monthly Meetings on {topic} Begin in {place}",
     "km": "កិច្ចប្រជុំប្រចាំខែស្ដីពី{topic}ចាប់ផ្ដើមនៅ{place}"},
    {"slug": "neighbours-keep-watch", "en": "Neighbours in {place} Look Out for Each Other",
     "km": "អ្នកជិតខាងនៅ{place}មើលថែគ្នាទៅវិញទៅមក"},
    {"slug": "training-reaches-villages", "en": "Training on {topic} Reaches Far Villages of {place}",
     "km": "វគ្គបណ្ដុះបណ្ដាលស្ដីពី{topic}ទៅដល់ភូមិឆ្ងាយៗនៅ{place}"},
)

SUBTITLES = (
    {"en": "Local leaders meet to learn from one another’s experiences and to find what their own villages can give",
     "km": "អ្នកដឹកនាំមូលដ្ឋានជួបជុំគ្នា ដើម្បីរៀនសូត្រពីបទពិសោធន៍គ្នាទៅវិញទៅមក និងកំណត់ធនធានក្នុងភូមិរបស់ខ្លួន"},
    {"en": "A plan made in one afternoon has become a habit of the whole commune",
     "km": "ផែនការដែលរៀបចំក្នុងរសៀលមួយ បានក្លាយជាទម្លាប់របស់ឃុំទាំងមូល"},
    {"en": "What began with a single meeting under a tree now brings together every village of the district",
     "km": "អ្វីដែលចាប់ផ្ដើមពីកិច្ចប្រជុំតែមួយក្រោមដើមឈើ ឥឡូវនេះប្រមូលផ្ដុំភូមិទាំងអស់ក្នុងស្រុក"},
    {"en": "Teachers, parents and officials agree on who does what when somebody needs help",
     "km": "គ្រូបង្រៀន មាតាបិតា និងមន្ត្រី ព្រមព្រៀងគ្នាអំពីតួនាទីរបស់ម្នាក់ៗ នៅពេលនរណាម្នាក់ត្រូវការជំនួយ"},
)

HEADINGS = (
    {"en": "What changed", "km": "អ្វីដែលបានផ្លាស់ប្ដូរ"},
    {"en": "The next step", "km": "ជំហានបន្ទាប់"},
    {"en": "A plan for the village", "km": "ផែនការសម្រាប់ភូមិ"},
    {"en": "Learning from neighbours", "km": "រៀនពីអ្នកជិតខាង"},
)

QUOTES = (
    {"en": "Before, we did not know whom to ask. Now everybody in the village knows the way.",
     "km": "ពីមុន យើងមិនដឹងថាត្រូវសួរនរណាទេ។ ឥឡូវនេះ អ្នកភូមិទាំងអស់ដឹងផ្លូវ។"},
    {"en": "We wrote the plan ourselves, so we also carry it out ourselves.",
     "km": "យើងបានសរសេរផែនការដោយខ្លួនឯង ដូច្នេះយើងក៏អនុវត្តវាដោយខ្លួនឯងដែរ។"},
    {"en": "Our children come home and tell us what they have learnt.",
     "km": "កូនៗរបស់យើងត្រឡប់មកផ្ទះវិញ ហើយប្រាប់យើងនូវអ្វីដែលពួកគេបានរៀន។"},
)

FIGURES = (
    {"value": 25, "en": {"label": "village leaders trained", "source": "Attendance lists of the programme"},
     "km": {"label": "អ្នកដឹកនាំភូមិបានទទួលការបណ្ដុះបណ្ដាល", "source": "បញ្ជីវត្តមានរបស់កម្មវិធី"}},
    {"value": 48, "en": {"label": "village meetings held in one year", "source": "Reports of the commune committees"},
     "km": {"label": "កិច្ចប្រជុំភូមិដែលបានរៀបចំក្នុងមួយឆ្នាំ", "source": "របាយការណ៍របស់គណៈកម្មាធិការឃុំ"}},
    {"value": 312, "en": {"label": "families visited at home", "source": "Visit books of the volunteers"},
     "km": {"label": "គ្រួសារដែលបានចុះសួរសុខទុក្ខដល់ផ្ទះ", "source": "សៀវភៅកត់ត្រារបស់អ្នកស្ម័គ្រចិត្ត"}},
)

CAPTIONS = (
    {"en": "Local leaders gather in {place} province for a refresher meeting.",
     "km": "អ្នកដឹកនាំមូលដ្ឋានជួបជុំគ្នានៅ{place} ដើម្បីចូលរួមកិច្ចប្រជុំរំលឹកឡើងវិញ។"},
    {"en": "The fields behind the village hall, where the monthly meetings are held.",
     "km": "វាលស្រែនៅខាងក្រោយសាលាភូមិ ដែលជាកន្លែងរៀបចំកិច្ចប្រជុំប្រចាំខែ។"},
    {"en": "On the road between two villages in {place}.",
     "km": "នៅលើផ្លូវរវាងភូមិពីរនៅ{place}។"},
    {"en": "Early morning near the school that takes part in the programme.",
     "km": "ពេលព្រឹកព្រលឹមនៅជិតសាលារៀនដែលចូលរួមក្នុងកម្មវិធី។"},
)

STEPS = (
    {"en": "Keep a list of the families who have somebody working far away.",
     "km": "រក្សាបញ្ជីគ្រួសារដែលមានសមាជិកធ្វើការនៅឆ្ងាយ។"},
    {"en": "Hold a village meeting on the first Saturday of each month.",
     "km": "រៀបចំកិច្ចប្រជុំភូមិនៅថ្ងៃសៅរ៍ដំបូងនៃខែនីមួយៗ។"},
    {"en": "Tell the commune committee about every question that nobody can answer.",
     "km": "ប្រាប់គណៈកម្មាធិការឃុំអំពីសំណួរទាំងអស់ដែលគ្មាននរណាម្នាក់អាចឆ្លើយបាន។"},
    {"en": "Ask the school to speak about the topic with the oldest classes.",
     "km": "ស្នើសុំឱ្យសាលារៀនពិភាក្សាអំពីប្រធានបទនេះជាមួយថ្នាក់ធំៗ។"},
    {"en": "Visit each family once a year, and listen first.",
     "km": "ចុះសួរសុខទុក្ខគ្រួសារនីមួយៗម្ដងក្នុងមួយឆ្នាំ ហើយស្ដាប់ជាមុនសិន។"},
)

SENTENCES = (
    {"en": "Three months after a first training on **{topic}**, the leaders of {n0} villages met again in {place} "
           "province to share what they had learnt and to plan what comes next.",
     "km": "បីខែក្រោយពីវគ្គបណ្ដុះបណ្ដាលលើកដំបូងស្ដីពី **{topic}** អ្នកដឹកនាំមកពីភូមិចំនួន {n0} "
           "បានជួបជុំគ្នាម្ដងទៀតនៅ{place} ដើម្បីចែករំលែកមេរៀន និងរៀបចំផែនការបន្ទាប់។"},
    {"en": "The meeting was held in the hall of the commune, where {n1} people had come by motorbike, by boat and on foot.",
     "km": "កិច្ចប្រជុំនេះត្រូវបានរៀបចំនៅសាលាឃុំ ដែលមានមនុស្ស {n1} នាក់បានមកដោយម៉ូតូ ដោយទូក និងដោយថ្មើរជើង។"},
    {"en": "Village representatives and school directors described the practices that had worked best in their own communities.",
     "km": "តំណាងភូមិ និងនាយកសាលាបានរៀបរាប់អំពីការអនុវត្តល្អៗ ដែលមានប្រសិទ្ធភាពបំផុតនៅក្នុងសហគមន៍របស់ខ្លួន។"},
    {"en": "They also spoke openly about what had not worked, and why some families had stayed away.",
     "km": "ពួកគេក៏បាននិយាយដោយបើកចំហអំពីអ្វីដែលមិនបានជោគជ័យ និងមូលហេតុដែលគ្រួសារខ្លះមិនបានចូលរួម។"},
    {"en": "Most important, they agreed on how to find resources in their own villages, so that the "
           "work goes on when the programme has ended.",
     "km": "ចំណុចសំខាន់គឺ ពួកគេបានព្រមព្រៀងគ្នាអំពីរបៀបកំណត់ធនធានក្នុងភូមិរបស់ខ្លួន "
           "ដើម្បីឱ្យការងារនេះបន្តទៅមុខនៅពេលកម្មវិធីបានបញ្ចប់។"},
    {"en": "The earlier training had given them the knowledge and the tools to teach their neighbours "
           "about {topic} and about the rights of children.",
     "km": "វគ្គបណ្ដុះបណ្ដាលលើកមុនបានផ្ដល់ឱ្យពួកគេនូវចំណេះដឹង និងឧបករណ៍ ដើម្បីអប់រំអ្នកជិតខាងអំពី{topic} និងសិទ្ធិកុមារ។"},
    {"en": "They had learnt how to keep a simple list of who leaves the village, where to, and whom the family can call.",
     "km": "ពួកគេបានរៀនពីរបៀបរក្សាបញ្ជីសាមញ្ញអំពីអ្នកដែលចាកចេញពីភូមិ ទៅទីណា ហើយគ្រួសារអាចទាក់ទងនរណា។"},
    {"en": "Since then, {n2} families have asked for advice before one of their members took up work far from home.",
     "km": "ចាប់តាំងពីពេលនោះមក គ្រួសារចំនួន {n2} បានសុំយោបល់ មុនពេលសមាជិកម្នាក់របស់ខ្លួនទៅធ្វើការឆ្ងាយពីផ្ទះ។"},
    {"en": "The commune committee now meets on the first Saturday of each month, and the door of the hall stands open.",
     "km": "ឥឡូវនេះ គណៈកម្មាធិការឃុំប្រជុំនៅថ្ងៃសៅរ៍ដំបូងនៃខែនីមួយៗ ហើយទ្វារសាលាឃុំបើកចំហជានិច្ច។"},
    {"en": "At the school, the oldest pupils have painted a wall with the questions that a person should ask before signing anything.",
     "km": "នៅសាលារៀន សិស្សថ្នាក់ធំៗបានគូរលើជញ្ជាំងនូវសំណួរដែលមនុស្សម្នាក់គួរសួរ មុនពេលចុះហត្ថលេខាលើអ្វីមួយ។"},
    {"en": "One of the leaders said that she had *gained confidence*, because she no longer had to answer every question alone.",
     "km": "អ្នកដឹកនាំម្នាក់បាននិយាយថា គាត់មានទំនុកចិត្តជាងមុន ព្រោះគាត់មិនចាំបាច់ឆ្លើយសំណួរទាំងអស់តែម្នាក់ឯងទៀតទេ។"},
    {"en": "She plans to continue these activities, and to hold meetings in the villages that are furthest from the road.",
     "km": "គាត់មានគម្រោងបន្តសកម្មភាពទាំងនេះ និងរៀបចំកិច្ចប្រជុំនៅតាមភូមិដែលនៅឆ្ងាយបំផុតពីផ្លូវ។"},
    {"en": "The police of the commune took part as well, and explained how a family can report a worry without fear.",
     "km": "ប៉ូលិសឃុំក៏បានចូលរួមដែរ ហើយបានពន្យល់ពីរបៀបដែលគ្រួសារអាចរាយការណ៍អំពីកង្វល់របស់ខ្លួនដោយគ្មានការភ័យខ្លាច។"},
    {"en": "In {place}, many people travel to work in the city or across the border for part of the year.",
     "km": "នៅ{place} មនុស្សជាច្រើនធ្វើដំណើរទៅធ្វើការនៅទីក្រុង ឬឆ្លងព្រំដែន ក្នុងរយៈពេលមួយផ្នែកនៃឆ្នាំ។"},
    {"en": "Those who stay behind, often grandparents with small children, need to know where help can be found.",
     "km": "អ្នកដែលនៅផ្ទះ ដែលជាញឹកញាប់ជាជីដូនជីតាជាមួយកូនតូចៗ ត្រូវដឹងថាអាចរកជំនួយនៅទីណា។"},
    {"en": "The leaders therefore made a small map that shows the health centre, the school and the house of the village chief.",
     "km": "ហេតុនេះ អ្នកដឹកនាំបានគូរផែនទីតូចមួយ ដែលបង្ហាញមណ្ឌលសុខភាព សាលារៀន និងផ្ទះរបស់មេភូមិ។"},
    {"en": "Copies of it now hang in shops, in the pagoda and beside the well.",
     "km": "ច្បាប់ចម្លងរបស់វាឥឡូវនេះព្យួរនៅតាមហាង នៅវត្ត និងនៅក្បែរអណ្ដូងទឹក។"},
    {"en": "Each group left the meeting with a page of its own: three things to do, a name beside each, and a date.",
     "km": "ក្រុមនីមួយៗបានចាកចេញពីកិច្ចប្រជុំជាមួយក្រដាសមួយសន្លឹក៖ កិច្ចការបី ឈ្មោះអ្នកទទួលខុសត្រូវ និងកាលបរិច្ឆេទ។"},
    {"en": "After half a year, {n0} of these plans had been carried out in full, and most of the others in part.",
     "km": "ក្រោយរយៈពេលកន្លះឆ្នាំ ផែនការចំនួន {n0} ត្រូវបានអនុវត្តទាំងស្រុង ហើយផែនការផ្សេងទៀតភាគច្រើនត្រូវបានអនុវត្តមួយផ្នែក។"},
    {"en": "The visits to the villages continue, and with every visit the list of questions grows shorter.",
     "km": "ការចុះទៅតាមភូមិនៅតែបន្ត ហើយរាល់ពេលចុះម្ដងៗ បញ្ជីសំណួរកាន់តែខ្លីទៅៗ។"},
    {"en": "Parents say that their sons and daughters now speak with them before they decide to leave.",
     "km": "មាតាបិតានិយាយថា ឥឡូវនេះកូនប្រុសកូនស្រីរបស់ពួកគេពិភាក្សាជាមួយពួកគេ មុនពេលសម្រេចចិត្តចាកចេញ។"},
    {"en": "What was once a matter for a few officials has become the concern of everybody who lives here.",
     "km": "អ្វីដែលធ្លាប់ជាកិច្ចការរបស់មន្ត្រីមួយចំនួនតូច ឥឡូវនេះបានក្លាយជាកង្វល់របស់មនុស្សគ្រប់គ្នាដែលរស់នៅទីនេះ។"},
    {"en": "The next meeting will bring together the communes on both sides of the river.",
     "km": "កិច្ចប្រជុំបន្ទាប់នឹងប្រមូលផ្ដុំឃុំទាំងឡាយនៅសងខាងទន្លេ។"},
    {"en": "Until then, the volunteers will keep their notes, and the committee will keep its door open.",
     "km": "រហូតដល់ពេលនោះ អ្នកស្ម័គ្រចិត្តនឹងបន្តកត់ត្រា ហើយគណៈកម្មាធិការនឹងបន្តបើកទ្វារ។"},
)

TOPICS = {
    "safe-migration": {"en": "Safe Migration", "km": "ការធ្វើចំណាកស្រុកដោយសុវត្ថិភាព"},
    "community-leadership": {"en": "Community Leadership", "km": "ភាពជាអ្នកដឹកនាំក្នុងសហគមន៍"},
    "child-rights": {"en": "Child Rights", "km": "សិទ្ធិកុមារ"},
    "womens-rights": {"en": "Women’s Rights", "km": "សិទ្ធិស្ត្រី"},
    "schools": {"en": "Schools", "km": "សាលារៀន"},
    "health": {"en": "Health", "km": "សុខភាព"},
    "clean-water": {"en": "Clean Water", "km": "ទឹកស្អាត"},
    "nutrition": {"en": "Nutrition", "km": "អាហារូបត្ថម្ភ"},
    "farming": {"en": "Farming", "km": "កសិកម្ម"},
    "fisheries": {"en": "Fisheries", "km": "ជលផល"},
    "forests": {"en": "Forests", "km": "ព្រៃឈើ"},
    "climate": {"en": "Climate", "km": "អាកាសធាតុ"},
    "floods": {"en": "Floods", "km": "ទឹកជំនន់"},
    "roads": {"en": "Roads", "km": "ផ្លូវថ្នល់"},
    "markets": {"en": "Markets", "km": "ទីផ្សារ"},
    "savings-groups": {"en": "Savings Groups", "km": "ក្រុមសន្សំប្រាក់"},
    "decent-work": {"en": "Decent Work", "km": "ការងារសមរម្យ"},
    "skills-training": {"en": "Skills Training", "km": "ការបណ្ដុះបណ្ដាលជំនាញ"},
    "youth": {"en": "Youth", "km": "យុវជន"},
    "older-people": {"en": "Older People", "km": "មនុស្សចាស់"},
    "disability": {"en": "Disability", "km": "ពិការភាព"},
    "legal-aid": {"en": "Legal Aid", "km": "ជំនួយផ្នែកច្បាប់"},
    "local-police": {"en": "Local Police", "km": "ប៉ូលិសមូលដ្ឋាន"},
    "commune-planning": {"en": "Commune Planning", "km": "ផែនការឃុំ"},
    "volunteers": {"en": "Volunteers", "km": "អ្នកស្ម័គ្រចិត្ត"},
    "radio": {"en": "Radio", "km": "វិទ្យុ"},
    "libraries": {"en": "Libraries", "km": "បណ្ណាល័យ"},
    "sports": {"en": "Sports", "km": "កីឡា"},
    "crafts": {"en": "Crafts", "km": "សិប្បកម្ម"},
    "housing": {"en": "Housing", "km": "លំនៅឋាន"},
}

PROVINCES = {
    "banteay-meanchey": {"en": "Banteay Meanchey", "km": "បន្ទាយមានជ័យ"},
    "battambang": {"en": "Battambang", "km": "បាត់ដំបង"},
    "kampong-cham": {"en": "Kampong Cham", "km": "កំពង់ចាម"},
    "kampong-chhnang": {"en": "Kampong Chhnang", "km": "កំពង់ឆ្នាំង"},
    "kampong-speu": {"en": "Kampong Speu", "km": "កំពង់ស្ពឺ"},
    "kampong-thom": {"en": "Kampong Thom", "km": "កំពង់ធំ"},
    "kampot": {"en": "Kampot", "km": "កំពត"},
    "kandal": {"en": "Kandal", "km": "កណ្ដាល"},
    "kep": {"en": "Kep", "km": "កែប"},
    "koh-kong": {"en": "Koh Kong", "km": "កោះកុង"},
    "kratie": {"en": "Kratie", "km": "ក្រចេះ"},
    "mondulkiri": {"en": "Mondulkiri", "km": "មណ្ឌលគិរី"},
    "oddar-meanchey": {"en": "Oddar Meanchey", "km": "ឧត្តរមានជ័យ"},
    "pailin": {"en": "Pailin", "km": "ប៉ៃលិន"},
    "phnom-penh": {"en": "Phnom Penh", "km": "ភ្នំពេញ"},
    "preah-sihanouk": {"en": "Preah Sihanouk", "km": "ព្រះសីហនុ"},
    "preah-vihear": {"en": "Preah Vihear", "km": "ព្រះវិហារ"},
    "prey-veng": {"en": "Prey Veng", "km": "ព្រៃវែង"},
    "pursat": {"en": "Pursat", "km": "ពោធិ៍សាត់"},
    "ratanakiri": {"en": "Ratanakiri", "km": "រតនគិរី"},
    "siem-reap": {"en": "Siem Reap", "km": "សៀមរាប"},
    "stung-treng": {"en": "Stung Treng", "km": "ស្ទឹងត្រែង"},
    "svay-rieng": {"en": "Svay Rieng", "km": "ស្វាយរៀង"},
    "takeo": {"en": "Takeo", "km": "តាកែវ"},
    "tboung-khmum": {"en": "Tboung Khmum", "km": "ត្បូងឃ្មុំ"},
}

# A province as it is named in running text and on cards; on the map of the home page it stands without the word for it.
PLACES = {
    name: {"en": words["en"], "km": "រាជធានី" + words["km"]} if name == "phnom-penh"
    else {"en": words["en"] + " province", "km": "ខេត្ត" + words["km"]}
    for name, words in PROVINCES.items()
}

DONOR = {
    "names": {"en": "Mekong Example Fund", "km": "មូលនិធិគំរូមេគង្គ"},
    "product": {
        "en": "This {product} is made possible by the generous support of the Mekong Example Fund. The contents are the "
              "responsibility of {responsible} and do not necessarily reflect the views of the Mekong Example Fund.",
        "km": "{product}នេះអាចធ្វើទៅបានដោយសារការគាំទ្ររបស់មូលនិធិគំរូមេគង្គ។ ខ្លឹមសារជាការទទួលខុសត្រូវរបស់ {responsible} "
              "ហើយមិនចាំបាច់ឆ្លុះបញ្ចាំងពីទស្សនៈរបស់មូលនិធិគំរូមេគង្គឡើយ។",
    },
    "noun": {
        "story": {"en": "story", "km": "សាច់រឿង"},
        "leaflet": {"en": "leaflet", "km": "ខិត្តប័ណ្ណ"},
        "page": {"en": "web page", "km": "ទំព័រ"},
    },
}
ORGANISATIONS = {
    "riverbank": {"en": "Riverbank International", "km": "អង្គការ Riverbank International", "short": "Riverbank"},
    "childrights": {"en": "Centre for Child Rights", "km": "មជ្ឈមណ្ឌលសិទ្ធិកុមារ", "short": "CCR"},
    "villages": {"en": "Safe Villages Network", "km": "បណ្ដាញភូមិសុវត្ថិភាព", "short": "SVN"},
}
AWARDS = {
    "safe-paths": {
        "title": {"en": "Safe Paths", "km": "ផ្លូវសុវត្ថិភាព"},
        "prime": "riverbank", "sub": "childrights",
        "own": {
            "en": "The content of this story is the sole responsibility of Riverbank International and does not necessarily "
                  "reflect the views of the Mekong Example Fund.",
            "km": "ខ្លឹមសារនៃសាច់រឿងនេះជាការទទួលខុសត្រូវទាំងស្រុងរបស់អង្គការ Riverbank International "
                  "ហើយមិនចាំបាច់ឆ្លុះបញ្ចាំងពីទស្សនៈរបស់មូលនិធិគំរូមេគង្គឡើយ។",
        },
    },
    "strong-communes": {
        "title": {"en": "Strong Communes", "km": "ឃុំរឹងមាំ"},
        "prime": "villages", "sub": "childrights",
        "own": None,
    },
}
