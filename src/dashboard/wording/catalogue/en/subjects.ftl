# All subjects, where there are several
menu-subjects = All subjects
page-subjects = Who says how many?
describe-subjects = Figures that organizations, governments and media have published on political prisoners, by subject. None of them is a count of ours, and nothing is added up.
subjects-promise = { $count } subjects, each with its own organizations and definitions. Nothing is added up, neither across organizations nor across subjects, and each has a scale of its own.
subjects-choose = The same quantity of every subject
subjects-first = What each subject asks first
subjects-none = No figure of this quantity was found here.
subjects-closed = The data of this subject cannot be shown just now. The other subjects are not affected.
subjects-closed-why = What is wrong
subjects-foot = What the numbers mean, who counts how, and the data to download:
no-data-others = The other subjects
command-subject-unknown = There is no subject { $subject }; there are: { $subjects }.
command-subject-needed = There are several subjects ({ $subjects }): name the one that is meant with --subject.
command-subject-alone = There is no subject { $subject } here: the data are one package alone. Leave --subject and subject= out, or name the folder of all subjects.
command-subjects-mixed = What you gave is of different subjects, and one file shows one subject. Nothing was written:
command-subjects-mixed-todo = Run the command once for each subject. An address without subject= means the first subject ({ $first }); where it has no host, --subject can name another for it.
check-between = Between the subjects
